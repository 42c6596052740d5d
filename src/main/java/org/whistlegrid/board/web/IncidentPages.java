package org.whistlegrid.board.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.attachment.Attachment;
import org.whistlegrid.board.MatterFile;
import org.whistlegrid.board.Names;
import org.whistlegrid.board.internal.Actions;
import org.whistlegrid.board.internal.Askable;
import org.whistlegrid.dispatch.Discretion;
import org.whistlegrid.dispatch.OrderFacts;
import org.whistlegrid.dispatch.OrderStage;
import org.whistlegrid.incident.Act;
import org.whistlegrid.incident.Filing;
import org.whistlegrid.incident.HistoryEntry;
import org.whistlegrid.incident.IncidentFacts;
import org.whistlegrid.intake.Requester;
import org.whistlegrid.platform.Zones;
import org.whistlegrid.timelimit.Light;
import org.whistlegrid.timelimit.Limit;
import org.whistlegrid.timelimit.LimitView;

/** Writes the page of a matter for whoever asks: names for keys, his verbs, and no more of the requester than he needs. */
@ApplicationScoped
class IncidentPages {

    private final Actions actions;
    private final NoticeViews notes;
    private final Askable askable;
    private final Names names;
    private final Discretion discretion;
    private final Clock clock;

    IncidentPages(
            Actions actions, NoticeViews notes, Askable askable, Names names, Discretion discretion, Clock clock) {
        this.actions = actions;
        this.notes = notes;
        this.askable = askable;
        this.names = names;
        this.discretion = discretion;
        this.clock = clock;
    }

    IncidentPage of(MatterFile file) {
        IncidentFacts incident = file.incident();
        Instant now = clock.instant();
        boolean withheld = discretion.withholds(incident, file.orders());
        List<IncidentPage.OrderPart> orders = file.orders().stream()
                .map(order -> order(file, order, withheld, now))
                .toList();
        return new IncidentPage(
                incident.id(),
                incident.caseNumber(),
                incident.stage(),
                light(file, now),
                incident.channel(),
                incident.category(),
                names.category(incident.category()),
                withheld ? discretion.insteadOfWords(incident.category()) : incident.text(),
                incident.position(),
                incident.accuracyMetres(),
                incident.pathLabel(),
                incident.area(),
                informed(incident),
                incident.address(),
                withheld ? null : requester(file),
                incident.superior(),
                filed(incident),
                names.person(incident.inspector()),
                incident.disposition(),
                incident.referredTo(),
                withheld ? null : incident.reporter(),
                withheld ? null : names.person(incident.reporter()),
                incident.reportedAt(),
                incident.closedAt(),
                incident.rounds(),
                incident.recurrences(),
                incident.recurrenceOf(),
                incident.mergedInto(),
                incident.settledOnTheSpot(),
                withheld ? List.of() : reportPhotos(file),
                orders,
                closing(incident, now),
                file.desks().stream()
                        .map(stay -> DeskLimitView.of(stay, names, now))
                        .toList(),
                file.consultations().stream()
                        .map(asked -> ConsultationView.of(asked, names, now))
                        .toList(),
                file.exchange(),
                file.history().stream()
                        .map(entry -> line(file, entry, withheld))
                        .toList(),
                notices(file, withheld),
                file.applications().stream()
                        .map(made -> ApplicationView.of(made, actions.on(made), names))
                        .toList(),
                verbs(file, orders));
    }

    private static List<LimitView> closing(IncidentFacts incident, Instant now) {
        if (incident.closing() == null) {
            return List.of();
        }
        LimitView view = LimitView.of(Limit.L4, incident.closing(), now);
        return List.of(incident.stoppedAt() == null ? view : view.stopped());
    }

    private static List<LimitView> limits(MatterFile file, OrderFacts order, Instant now) {
        return LimitView.of(order.limits(), now).stream()
                .map(view -> order.stage() == OrderStage.SUSPENDED ? view.stopped() : view)
                .map(view -> file.isExcused(order.id(), view.limit()) ? view.excusing() : view)
                .toList();
    }

    private IncidentPage.@Nullable Filed filed(IncidentFacts incident) {
        Filing filing = incident.filing();
        return filing == null
                ? null
                : new IncidentPage.Filed(filing.condition(), names.person(filing.by()), filing.at());
    }

    private static @Nullable Light light(MatterFile file, Instant now) {
        if (file.held().filter(order -> order.stage() == OrderStage.SUSPENDED).isPresent()) {
            return Light.STOPPED;
        }
        return file.incident().stage().isOpen()
                ? file.lights().map(lights -> lights.at(now)).orElse(Light.GREEN)
                : null;
    }

    private List<String> verbs(MatterFile file, List<IncidentPage.OrderPart> orders) {
        Stream<String> onOrders = orders.stream().flatMap(order -> order.actions().stream());
        return Stream.of(
                        onOrders,
                        askable.on(file).stream(),
                        actions.on(file.incident()).stream(),
                        actions.onJoint(file.incident(), file.orders()).stream(),
                        actions.onAsked(file.consultations()).stream())
                .flatMap(verbs -> verbs)
                .distinct()
                .toList();
    }

    private IncidentPage.OrderPart order(MatterFile file, OrderFacts order, boolean withheld, Instant now) {
        return new IncidentPage.OrderPart(
                order.id(),
                order.number(),
                order.unit(),
                names.unit(order.unit()),
                order.part(),
                order.tier(),
                order.stage().name(),
                order.handler(),
                names.person(order.handler()),
                order.dispatchedAt(),
                order.signedAt(),
                withheld ? null : order.result(),
                order.round(),
                limits(file, order, now),
                order.explanationAskedAt(),
                order.explainedAt(),
                actions.on(file.incident(), order));
    }

    private IncidentPage.HistoryLine line(MatterFile file, HistoryEntry entry, boolean withheld) {
        Act act = withheld ? discretion.withoutWords(entry.act(), entry.actor()) : entry.act();
        boolean reporters = withheld && act.word().equals("reported");
        return new IncidentPage.HistoryLine(
                entry.id(),
                entry.at(),
                reporters ? null : entry.actor(),
                reporters ? null : names.person(entry.actor()),
                act.word(),
                act.note(),
                ActDetails.of(act, names),
                entry.order(),
                withheld && discretion.isTelling(act.word()) ? List.of() : photos(file, entry));
    }

    private List<NoticeView> notices(MatterFile file, boolean withheld) {
        IncidentFacts incident = file.incident();
        return file.notices().stream()
                .map(notice -> notes.of(notice, incident))
                .map(view -> withheld ? view.withoutWords() : view)
                .toList();
    }

    private List<IncidentPage.Informed> informed(IncidentFacts incident) {
        LocalDate day = LocalDate.ofInstant(incident.reportedAt(), Zones.CITY);
        return incident.informed().stream()
                .map(code -> new IncidentPage.Informed(code, names.path(code, day)))
                .toList();
    }

    private @Nullable RequesterView requester(MatterFile file) {
        Requester requester = file.incident().requester();
        if (requester == null) {
            return null;
        }
        return discretion.mayCall(file.incident(), file.orders())
                ? RequesterView.plain(requester)
                : RequesterView.masked(requester);
    }

    private static List<UUID> reportPhotos(MatterFile file) {
        return file.history().stream()
                .filter(entry -> entry.act().word().equals("reported"))
                .flatMap(entry -> photos(file, entry).stream())
                .toList();
    }

    private static List<UUID> photos(MatterFile file, HistoryEntry entry) {
        return file.photos().getOrDefault(entry.id(), List.of()).stream()
                .map(Attachment::id)
                .toList();
    }
}
