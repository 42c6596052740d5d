package org.whistlegrid.incident;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.whistlegrid.attachment.Attachments;
import org.whistlegrid.grid.GridPath;
import org.whistlegrid.incident.internal.CaseNumbers;
import org.whistlegrid.incident.internal.Incident;
import org.whistlegrid.incident.internal.Incidents;
import org.whistlegrid.intake.AcceptedReport;
import org.whistlegrid.intake.CaseOpening;
import org.whistlegrid.intake.Opened;
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
    private final CaseNumbers numbers;
    private final IncidentHistory history;
    private final Attachments attachments;
    private final IncidentProcess process;
    private final Events events;
    private final Ids ids;
    private final Clock clock;
    private final CurrentActor actor;

    IncidentRegister(
            Incidents incidents,
            CaseNumbers numbers,
            IncidentHistory history,
            Attachments attachments,
            IncidentProcess process,
            Events events,
            Ids ids,
            Clock clock,
            CurrentActor actor) {
        this.incidents = incidents;
        this.numbers = numbers;
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
        process.start(incident.id(), report.path() != null && report.leadUnit() != null);
        return new Opened(incident.id(), number, incident.stage().name());
    }

    /** @throws OutOfScope when there is no such case */
    @Transactional(Transactional.TxType.SUPPORTS)
    public IncidentFacts get(UUID id) {
        return incidents.get(id).facts();
    }

    /** A case that only had words gets its place; grids whose border it lies on are told too. */
    public IncidentFacts locate(UUID id, Position position, GridPath path, List<GridPath> informed) {
        tell(id, informed);
        return move(id, incident -> incident.locate(position, path, informed));
    }

    /** The unit is named; the waiting procedure goes on to dispatch. */
    public void nameLead(UUID id, String unit) {
        incidents.lock(id).nameLead(unit);
        incidents.flush();
        process.dispatchDecided(id);
    }

    /** @param closing limit L4, counted from this dispatch */
    public void dispatched(UUID id, Deadline closing) {
        move(id, incident -> incident.dispatched(closing));
    }

    public void toVerify(UUID id) {
        move(id, Incident::toVerify);
    }

    public void toRevisit(UUID id) {
        move(id, Incident::toRevisit);
    }

    public void rework(UUID id) {
        move(id, Incident::rework);
    }

    /** Strikes the case off the ledger; called by the procedure's last step. */
    public void strikeOff(UUID id) {
        move(id, incident -> incident.strikeOff(clock.instant()));
        events.publish(new IncidentClosed(id, clock.instant()));
    }

    /** Takes a case that nobody holds yet off the ledger, without a result. */
    public void cancel(UUID id, String reason) {
        move(id, incident -> incident.cancel(clock.instant()));
        events.publish(new IncidentVoided(id, clock.instant(), reason));
        process.end(id, reason);
    }

    private void tell(UUID id, List<GridPath> informed) {
        informed.forEach(
                grid -> history.writeOfSystem(id, null, Act.of("informed").saying(grid.label())));
    }

    private IncidentFacts move(UUID id, Consumer<Incident> verb) {
        Incident incident = incidents.lock(id);
        Stage from = incident.stage();
        verb.accept(incident);
        incidents.flush();
        events.publish(new IncidentMoved(id, clock.instant(), from, incident.stage()));
        return incident.facts();
    }
}
