package org.whistlegrid.incident;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.whistlegrid.incident.internal.CaseMoves;
import org.whistlegrid.incident.internal.Incident;
import org.whistlegrid.incident.internal.Incidents;
import org.whistlegrid.platform.Events;

/**
 * What takes a case off the ledger or brings it back. Cases that were merged with another go with it: they close and
 * reopen together, each under its own number.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class IncidentLedger {

    private final Incidents incidents;
    private final CaseMoves moves;
    private final IncidentHistory history;
    private final IncidentProcess process;
    private final Events events;
    private final Clock clock;

    IncidentLedger(
            Incidents incidents,
            CaseMoves moves,
            IncidentHistory history,
            IncidentProcess process,
            Events events,
            Clock clock) {
        this.incidents = incidents;
        this.moves = moves;
        this.history = history;
        this.process = process;
        this.events = events;
        this.clock = clock;
    }

    /** Strikes the case off; called by the procedure's last step. */
    public void strikeOff(UUID id) {
        close(id, Incident::strikeOff);
        for (UUID merged : incidents.mergedInto(id)) {
            close(merged, Incident::strikeOff);
            history.writeOfSystem(merged, null, Act.of("struck-off"));
        }
    }

    /** Closes it without the usual proof, by a leader's decision; counted apart. */
    public void force(UUID id) {
        close(id, Incident::force);
        for (UUID merged : incidents.mergedInto(id)) {
            close(merged, Incident::force);
            history.writeOfSystem(merged, null, Act.of("closed-by-force"));
        }
        process.end(id, "forced");
    }

    /** Takes a case off without a result; what was merged with it stands on its own again. */
    public void cancel(UUID id, String reason) {
        incidents.mergedInto(id).forEach(this::unmerge);
        moves.move(id, incident -> incident.cancel(clock.instant()));
        events.publish(new IncidentVoided(id, clock.instant(), reason));
        process.end(id, reason);
    }

    /** From now on it goes with the other case, and so does what was merged with it before. */
    public IncidentFacts merge(UUID id, UUID into) {
        String number = incidents.get(into).facts().caseNumber();
        incidents.mergedInto(id).forEach(earlier -> {
            merged(earlier, into, number);
            history.writeOfSystem(earlier, null, Act.of("merged").with(Act.Detail.REFERRED_TO, number));
        });
        IncidentFacts merged = merged(id, into, number);
        process.end(id, "merged");
        return merged;
    }

    private IncidentFacts merged(UUID id, UUID into, String number) {
        IncidentFacts merged = moves.move(id, incident -> incident.mergeInto(into));
        events.publish(new IncidentMerged(id, clock.instant(), number));
        return merged;
    }

    public void unmerge(UUID id) {
        startAgain(moves.move(id, Incident::unmerge));
    }

    /** A recurrence (反弹): dispatched again, with a total limit of its own. */
    public void reopen(UUID id) {
        Instant now = clock.instant();
        IncidentFacts facts = moves.move(id, Incident::reopen);
        for (UUID merged : incidents.mergedInto(id)) {
            moves.move(merged, Incident::reopenMerged);
            history.writeOfSystem(merged, null, Act.of("reopened"));
        }
        events.publish(new IncidentReopened(id, now));
        startAgain(facts);
    }

    private void startAgain(IncidentFacts facts) {
        if (facts.stage() == Stage.REPORTED) {
            process.start(facts.id(), Route.DESK);
        } else {
            process.start(facts.id(), facts.leadUnit() == null ? Route.POOL : Route.DISPATCH);
        }
    }

    private void close(UUID id, BiConsumer<Incident, Instant> how) {
        moves.move(id, incident -> how.accept(incident, clock.instant()));
        events.publish(new IncidentClosed(id, clock.instant()));
    }
}
