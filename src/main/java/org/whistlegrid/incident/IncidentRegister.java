package org.whistlegrid.incident;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.attachment.Attachments;
import org.whistlegrid.grid.GridPath;
import org.whistlegrid.incident.internal.CaseMoves;
import org.whistlegrid.incident.internal.CaseNumbers;
import org.whistlegrid.incident.internal.Incident;
import org.whistlegrid.incident.internal.Incidents;
import org.whistlegrid.incident.internal.Recurrences;
import org.whistlegrid.intake.AcceptedReport;
import org.whistlegrid.intake.CaseOpening;
import org.whistlegrid.intake.Opened;
import org.whistlegrid.intake.Settled;
import org.whistlegrid.platform.CurrentActor;
import org.whistlegrid.platform.Events;
import org.whistlegrid.platform.Ids;
import org.whistlegrid.platform.Position;
import org.whistlegrid.platform.Zones;
import org.whistlegrid.timelimit.Deadline;

/**
 * The register of cases. Every verb lets the aggregate check and move its stage, and publishes the fact, in the
 * caller's transaction; a wrong step is a {@link WrongStep}. Who may do it, and what the history says of it, is the
 * business of the desk that calls.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class IncidentRegister implements CaseOpening {

    private final Incidents incidents;
    private final CaseMoves moves;
    private final CaseNumbers numbers;
    private final Recurrences recurrences;
    private final IncidentHistory history;
    private final Attachments attachments;
    private final IncidentProcess process;
    private final Events events;
    private final Ids ids;
    private final Clock clock;
    private final CurrentActor actor;

    IncidentRegister(
            Incidents incidents,
            CaseMoves moves,
            CaseNumbers numbers,
            Recurrences recurrences,
            IncidentHistory history,
            Attachments attachments,
            IncidentProcess process,
            Events events,
            Ids ids,
            Clock clock,
            CurrentActor actor) {
        this.incidents = incidents;
        this.moves = moves;
        this.numbers = numbers;
        this.recurrences = recurrences;
        this.history = history;
        this.attachments = attachments;
        this.process = process;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
        this.actor = actor;
    }

    /** Opens a case and starts its procedure, which dispatches it at once when the lead unit is known. */
    @Override
    public Opened open(AcceptedReport report) {
        Instant now = clock.instant();
        String number = numbers.next(LocalDate.ofInstant(now, Zones.CITY));
        Incident incident = new Incident(ids.next(), number, report, actor.get().username(), now);
        recurrences.of(report, now).ifPresent(incident::recurs);
        incidents.persist(incident);
        UUID act = history.write(incident.id(), null, Act.of("reported").saying(report.text()));
        attachments.claim(report.photos(), act, "report");
        if (report.path() != null) {
            history.writeOfSystem(
                    incident.id(), null, Act.of("located").saying(report.path().label()));
            tell(incident.id(), report.informed());
        }
        // flushed so that a broken constraint is answered before the engine is called
        incidents.flush();
        events.publish(new IncidentOpened(incident.id(), now, number));
        if (report.settled() == null) {
            process.start(incident.id(), first(incident.facts()));
        } else {
            settleOnTheSpot(incident, report.settled());
        }
        return new Opened(incident.id(), number, incident.stage().name());
    }

    /** 自行处置: whoever found it has settled it; it is counted, and never dispatched. */
    private void settleOnTheSpot(Incident incident, Settled settled) {
        moves.move(incident.id(), it -> it.settleOnTheSpot(clock.instant()));
        UUID act =
                history.write(incident.id(), null, Act.of("settled-on-the-spot").saying(settled.result()));
        attachments.claim(settled.photos(), act, "result");
        events.publish(new IncidentClosed(incident.id(), clock.instant()));
    }

    private static Route first(IncidentFacts facts) {
        if (facts.stage() == Stage.REPORTED) {
            return Route.DESK;
        }
        return facts.leadUnit() == null ? Route.POOL : Route.DISPATCH;
    }

    /** @throws OutOfScope when there is no such case */
    @Transactional(Transactional.TxType.SUPPORTS)
    public IncidentFacts get(UUID id) {
        return incidents.get(id).facts();
    }

    /**
     * A case that only had words gets its place; grids whose border it lies on are told too. Where it need not be accepted
     * first, it goes on at once: to the unit, if there is one.
     */
    public IncidentFacts locate(
            UUID id, Position position, GridPath path, List<GridPath> informed, @Nullable String unit) {
        tell(id, informed);
        IncidentFacts facts = moves.move(id, incident -> {
            incident.locate(position, path, informed, clock.instant());
            if (unit != null && incident.stage() == Stage.FILED) {
                incident.nameLead(unit, null);
            }
        });
        if (facts.stage() == Stage.FILED) {
            process.accepted(id, unit == null ? Route.POOL : Route.DISPATCH);
        }
        return facts;
    }

    /**
     * The unit is named; the waiting procedure goes on to dispatch.
     *
     * @param helpers keys of the units that help it; null leaves that to the duty list
     */
    public void nameLead(UUID id, String unit, @Nullable List<String> helpers) {
        moves.move(id, incident -> incident.nameLead(unit, helpers));
        process.dispatchDecided(id);
    }

    /** @param closing limit L4, counted from this dispatch */
    public void dispatched(UUID id, Deadline closing) {
        moves.move(id, incident -> incident.dispatched(closing));
    }

    public void toVerify(UUID id) {
        moves.move(id, Incident::toVerify);
    }

    public void toRevisit(UUID id) {
        moves.move(id, Incident::toRevisit);
    }

    public void rework(UUID id) {
        moves.move(id, Incident::rework);
    }

    /**
     * The unit that led gave it back or handed it up: it waits for the next.
     *
     * @param next key of the next unit; null where a dispatcher must find it
     */
    public void giveBack(UUID id, @Nullable String next) {
        moves.move(id, incident -> incident.giveBack(next));
    }

    /** A revisit reached nobody. */
    public IncidentFacts revisitedInVain(UUID id, Duration apart) {
        return moves.move(id, incident -> incident.revisitedInVain(clock.instant(), apart));
    }

    /** @throws CaseNumberUnknown when no case has the number */
    @Transactional(Transactional.TxType.SUPPORTS)
    public UUID withNumber(String caseNumber) {
        return incidents.withNumber(caseNumber).orElseThrow(() -> new CaseNumberUnknown(caseNumber));
    }

    private void tell(UUID id, List<GridPath> informed) {
        informed.forEach(
                grid -> history.writeOfSystem(id, null, Act.of("informed").saying(grid.label())));
    }
}
