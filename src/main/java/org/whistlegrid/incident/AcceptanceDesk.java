package org.whistlegrid.incident;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.attachment.Attachments;
import org.whistlegrid.catalogue.Catalogue;
import org.whistlegrid.catalogue.ClosingCondition;
import org.whistlegrid.directory.CurrentScope;
import org.whistlegrid.directory.Directory;
import org.whistlegrid.directory.OutOfScope;
import org.whistlegrid.directory.Roles;
import org.whistlegrid.directory.Scope;
import org.whistlegrid.directory.UnitRef;
import org.whistlegrid.incident.internal.CaseMoves;
import org.whistlegrid.incident.internal.Inspectors;
import org.whistlegrid.platform.Events;
import org.whistlegrid.platform.Zones;

/**
 * 受理: the desk files a report under a condition of the standard, declines it with a treatment of Art 11, or first has
 * somebody of the place look. Who files answers for it (谁立案谁负责).
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class AcceptanceDesk {

    private final IncidentRegister register;
    private final CaseMoves moves;
    private final IncidentHistory history;
    private final IncidentProcess process;
    private final Inspectors inspectors;
    private final Catalogue catalogue;
    private final Directory directory;
    private final Attachments attachments;
    private final CurrentScope scope;
    private final Events events;
    private final Clock clock;

    AcceptanceDesk(
            IncidentRegister register,
            CaseMoves moves,
            IncidentHistory history,
            IncidentProcess process,
            Inspectors inspectors,
            Catalogue catalogue,
            Directory directory,
            Attachments attachments,
            CurrentScope scope,
            Events events,
            Clock clock) {
        this.register = register;
        this.moves = moves;
        this.history = history;
        this.process = process;
        this.inspectors = inspectors;
        this.catalogue = catalogue;
        this.directory = directory;
        this.attachments = attachments;
        this.scope = scope;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Files the report.
     *
     * @param category what it really is; null keeps what was reported
     * @param condition words of the filing condition that is met; may be left out where the category has only one
     */
    public void accept(UUID incident, @Nullable String category, @Nullable String condition) {
        requireDesk();
        IncidentFacts facts = register.get(incident);
        String filedAs =
                category == null ? facts.category() : catalogue.get(category).key();
        Filing filing = new Filing(condition(filedAs, condition), scope.get().username(), clock.instant());
        String unit = unitFor(filedAs, facts.area(), filing.condition());
        moves.move(incident, it -> it.accept(filedAs, filing, unit));
        history.write(incident, null, Act.of("filed").saying(filing.condition()));
        process.accepted(incident, unit == null ? Route.POOL : Route.DISPATCH);
    }

    /** @param words what the requester is told */
    public void decline(UUID incident, Disposition disposition, @Nullable String referredTo, String words) {
        requireDesk();
        if (disposition.refersOn() && (referredTo == null || referredTo.isBlank())) {
            throw AcceptanceRefused.referralMissing(disposition);
        }
        moves.move(incident, it -> it.decline(disposition, referredTo, clock.instant()));
        Act act = Act.of("declined").saying(words).with(Act.Detail.DISPOSITION, disposition);
        history.write(incident, null, referredTo == null ? act : act.with(Act.Detail.REFERRED_TO, referredTo));
        events.publish(new IncidentDeclined(incident, clock.instant(), disposition, referredTo, words));
        process.accepted(incident, Route.DECLINED);
    }

    /**
     * 下发核实: a grid worker of the place is asked to look before it is filed.
     *
     * @param inspector username; null asks whoever holds the grid's post, or his stand-in
     */
    public void haveLookedAt(UUID incident, @Nullable String inspector, @Nullable String words) {
        requireDesk();
        IncidentFacts facts = register.get(incident);
        if (facts.area() == null) {
            throw AcceptanceRefused.placeMissing(facts.caseNumber());
        }
        String who = inspector == null
                ? inspectors.of(facts, today()).orElseThrow(() -> AcceptanceRefused.nobodyToLook(facts.pathLabel()))
                : inspector;
        if (!inspectors.mayLook(who, facts)) {
            throw AcceptanceRefused.notOfThePlace(who);
        }
        moves.move(incident, it -> it.toInspect(who));
        history.write(incident, null, Act.of("inspection-asked").saying(words).with(Act.Detail.HANDLER, who));
        process.accepted(incident, Route.INSPECT);
    }

    /** 核实: it is there and gets filed, or it is not and leaves the ledger with a reason. */
    public void inspect(UUID incident, boolean there, String found, @Nullable String condition, List<UUID> photos) {
        IncidentFacts facts = register.get(incident);
        if (!isOfThePlace(facts)) {
            throw new OutOfScope();
        }
        if (scope.get().username().equals(facts.reporter())) {
            throw AcceptanceRefused.ownReport();
        }
        Filing filing = there
                ? new Filing(condition(facts.category(), condition), scope.get().username(), clock.instant())
                : null;
        moves.move(incident, it -> it.inspected(filing, clock.instant()));
        UUID act = history.write(
                incident,
                null,
                Act.of(there ? "inspected-there" : "inspected-not-there").saying(found));
        attachments.claim(photos, act, "inspection");
        if (!there) {
            events.publish(new IncidentVoided(incident, clock.instant(), found));
        }
        Route filed = facts.leadUnit() == null ? Route.POOL : Route.DISPATCH;
        process.inspected(incident, there ? filed : Route.NOT_FOUND);
    }

    /** Whether the asker may look at this case for the desk now. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public boolean mayInspect(IncidentFacts facts) {
        return facts.stage() == Stage.VERIFYING
                && isOfThePlace(facts)
                && !scope.get().username().equals(facts.reporter());
    }

    private boolean isOfThePlace(IncidentFacts facts) {
        Scope asker = scope.get();
        return asker.username().equals(facts.inspector())
                || facts.area() != null && asker.has(Roles.GRID_WORKER) && asker.seesArea(facts.area());
    }

    private @Nullable String condition(String category, @Nullable String named) {
        List<String> standard = catalogue.closing(category).stream()
                .map(ClosingCondition::filing)
                .toList();
        if (standard.isEmpty()) {
            return null;
        }
        if (named == null && standard.size() == 1) {
            return standard.get(0);
        }
        if (named == null || !standard.contains(named)) {
            throw AcceptanceRefused.noConditionMet(
                    catalogue.asFiled(category).name(), standard.stream().collect(Collectors.joining("；")));
        }
        return named;
    }

    /** Who the duty list names. */
    private @Nullable String unitFor(String category, @Nullable String area, @Nullable String condition) {
        return area == null
                ? null
                : directory
                        .responsibleFor(category, area, condition, today())
                        .map(UnitRef::key)
                        .orElse(null);
    }

    private void requireDesk() {
        if (!scope.get().has(Roles.DISPATCHER)) {
            throw new OutOfScope();
        }
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Zones.CITY);
    }
}
