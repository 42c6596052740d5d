package org.whistlegrid.ledger;

/** The ways a ledger is read. */
public enum LedgerSorting {
    /** What is due first comes first, what has no due last. */
    DUE,
    /** Last reported, or last entered, first. */
    NEWEST,
    /** By case number, last one first. */
    NUMBER,
    /** Suspensions only: what is to be looked at again first comes first. */
    EXAMINE
}
