package org.whistlegrid.incident;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.incident.internal.HistoryRows;
import org.whistlegrid.platform.Actor;
import org.whistlegrid.platform.CurrentActor;
import org.whistlegrid.platform.Ids;

/** The append-only history of every case, written in the transaction of the act. */
@ApplicationScoped
public class IncidentHistory {

    private final HistoryRows rows;
    private final Ids ids;
    private final Clock clock;
    private final CurrentActor actor;

    IncidentHistory(HistoryRows rows, Ids ids, Clock clock, CurrentActor actor) {
        this.rows = rows;
        this.ids = ids;
        this.clock = clock;
        this.actor = actor;
    }

    /** Writes one act of the running request's actor and returns its id, under which its evidence is claimed. */
    public UUID write(UUID incident, @Nullable UUID order, Act act) {
        return write(actor.get(), incident, order, act);
    }

    /** Writes an act that follows from a rule, whoever's request set it off. */
    public UUID writeOfSystem(UUID incident, @Nullable UUID order, Act act) {
        return write(Actor.SYSTEM, incident, order, act);
    }

    private UUID write(Actor who, UUID incident, @Nullable UUID order, Act act) {
        UUID id = ids.next();
        rows.add(new HistoryEntry(id, incident, order, clock.instant(), who.username(), act));
        return id;
    }

    /** Oldest first; a case has tens of acts, never thousands. */
    public List<HistoryEntry> of(UUID incident) {
        return rows.of(incident);
    }
}
