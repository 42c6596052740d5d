package org.whistlegrid.incident;

import java.util.UUID;

/** Port: the procedure that leads a case. Called inside the transaction that changes the case. */
public interface IncidentProcess {

    /** @param first {@link Route#DESK}, {@link Route#POOL} or {@link Route#DISPATCH} */
    void start(UUID incident, Route first);

    /** The desk has decided. */
    void accepted(UUID incident, Route next);

    /** Somebody has looked whether it is there. */
    void inspected(UUID incident, Route next);

    /** A dispatcher has decided: the waiting case goes on to dispatch, for the first time or again. */
    void dispatchDecided(UUID incident);

    /** Ends the procedure of a case that was taken off the ledger. */
    void end(UUID incident, String reason);
}
