package org.whistlegrid.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.catalogue.Catalogue;
import org.whistlegrid.directory.CurrentScope;
import org.whistlegrid.directory.Directory;
import org.whistlegrid.directory.Roles;
import org.whistlegrid.directory.Scope;
import org.whistlegrid.directory.UnitRef;
import org.whistlegrid.grid.Grid;
import org.whistlegrid.grid.GridPath;
import org.whistlegrid.grid.Located;
import org.whistlegrid.intake.internal.ReceivedReports;
import org.whistlegrid.platform.CurrentActor;
import org.whistlegrid.platform.Position;
import org.whistlegrid.platform.Rules;
import org.whistlegrid.platform.Zones;

/** Takes a report in, once: located in four tiers, classified, routed by the duty list, and handed to the register. */
@ApplicationScoped
public class Intake {

    private final ReceivedReports received;
    private final CaseOpening opening;
    private final Catalogue catalogue;
    private final Grid grid;
    private final Directory directory;
    private final CurrentScope scope;
    private final CurrentActor actor;
    private final Rules rules;
    private final Clock clock;
    private final Set<Channel> photoRequired;

    Intake(
            ReceivedReports received,
            CaseOpening opening,
            Catalogue catalogue,
            Grid grid,
            Directory directory,
            CurrentScope scope,
            CurrentActor actor,
            Rules rules,
            Clock clock,
            @ConfigProperty(name = "whistlegrid.intake.photo-required", defaultValue = "FIELD")
                    Set<Channel> photoRequired) {
        this.received = received;
        this.opening = opening;
        this.catalogue = catalogue;
        this.grid = grid;
        this.directory = directory;
        this.scope = scope;
        this.actor = actor;
        this.rules = rules;
        this.clock = clock;
        this.photoRequired = photoRequired;
    }

    /**
     * Report, case, procedure and first order commit together or not at all.
     *
     * @throws ReportRefused when key, channel, place or photos do not allow it
     * @throws OutsideDistrict when a field or public report lies in no grid
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public ReportAnswer receive(NewReport report) {
        String sender = actor.get().username();
        // a key that was seen before is answered from its row; one being taken in right now is waited for
        if (!received.begin(sender, report)) {
            return received.answerTo(sender, report);
        }
        requireChannel(report.channel());
        String category = catalogue.get(report.category()).key();
        if (photoRequired.contains(report.channel()) && report.photosOrNone().isEmpty()) {
            throw ReportRefused.photoMissing();
        }
        if (report.settled() != null && report.channel() != Channel.FIELD) {
            throw ReportRefused.settledElsewhere();
        }
        if (report.superior() != null && report.channel() != Channel.HOTLINE) {
            throw ReportRefused.superiorElsewhere();
        }
        Position position = position(report);
        Optional<Located> located = locate(report, position);
        GridPath path = located.map(Located::path).orElse(null);
        Opened opened = opening.open(new AcceptedReport(
                report.channel(),
                Acceptance.valueOf(
                        rules.value("intake.acceptance", report.channel().name())),
                category,
                report.text(),
                position,
                report.position() == null ? null : report.position().accuracy(),
                path,
                located.map(Located::informed).orElse(List.of()),
                report.address(),
                leadUnit(category, path),
                report.requester() == null
                        ? null
                        : new Requester(
                                report.requester().name(), report.requester().phone()),
                report.superior() == null
                        ? null
                        : new SuperiorOrder(
                                report.superior().number(), report.superior().due()),
                report.photosOrNone(),
                report.settled()));
        ReportAnswer answer = new ReportAnswer(
                opened.incident(), opened.caseNumber(), opened.stage(), path == null ? null : path.label(), false);
        received.answered(sender, report, answer);
        return answer;
    }

    private void requireChannel(Channel channel) {
        Scope sender = scope.get();
        boolean allowed =
                switch (channel) {
                    case PUBLIC -> true;
                    case FIELD -> sender.has(Roles.GRID_WORKER) || sender.has(Roles.SUB_DISTRICT_CLERK);
                    case HOTLINE -> sender.has(Roles.DISPATCHER);
                };
        if (!allowed) {
            throw ReportRefused.channelNotYours(channel);
        }
    }

    private @Nullable Position position(NewReport report) {
        NewReport.Reading reading = report.position();
        if (reading == null) {
            if (report.channel() != Channel.HOTLINE) {
                throw ReportRefused.positionMissing();
            }
            return null;
        }
        return reading.crs() == null
                ? new Position(reading.lon(), reading.lat())
                : grid.transform(reading.lon(), reading.lat(), reading.crs());
    }

    /** Empty when there is no position; outside every grid it has no path. */
    private Optional<Located> locate(NewReport report, @Nullable Position position) {
        if (position == null) {
            return Optional.empty();
        }
        Double accuracy = report.position() == null ? null : report.position().accuracy();
        Located located = grid.locate(position, accuracy, today());
        if (located.path() == null && report.channel() != Channel.HOTLINE) {
            throw new OutsideDistrict();
        }
        return Optional.of(located);
    }

    private @Nullable String leadUnit(String category, @Nullable GridPath path) {
        return path == null
                ? null
                : directory
                        .responsibleFor(category, path.grid().code(), null, today())
                        .map(UnitRef::key)
                        .orElse(null);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Zones.CITY);
    }
}
