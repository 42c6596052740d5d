package org.whistlegrid.draft.topology;

/** Told how far a step is. It may throw, and so end the work. */
@FunctionalInterface
public interface Progress {

    Progress UNWATCHED = (done, total) -> {};

    /** How many rows lie between two calls. */
    int STEP = 250;

    void at(int done, int total);

    /** Tells every {@link #STEP} rows. */
    default void each(int done, int total) {
        if (done % STEP == 0) {
            at(done, total);
        }
    }
}
