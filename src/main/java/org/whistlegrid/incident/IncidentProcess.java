package org.whistlegrid.incident;

import java.util.UUID;

/** Port: the procedure that leads a case. Called inside the transaction that changes the case. */
public interface IncidentProcess {

    /** @param leadKnown whether the case can be dispatched at once, or waits for a dispatcher */
    void start(UUID incident, boolean leadKnown);

    /** A dispatcher has decided: the waiting case goes on to dispatch. */
    void dispatchDecided(UUID incident);

    /** Ends the procedure of a case that was taken off the ledger. */
    void end(UUID incident, String reason);
}
