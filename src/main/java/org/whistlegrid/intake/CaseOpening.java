package org.whistlegrid.intake;

/** Port: the register of cases, which stands one step above. */
public interface CaseOpening {

    /** Opens a case in the running transaction. */
    Opened open(AcceptedReport report);
}
