package org.whistlegrid.grid;

/**
 * How far the first load has come.
 *
 * @param done rows written so far
 * @param total rows there are; 0 while that is not known
 */
public record Loading(Phase phase, int done, int total) {

    /** What is being done. */
    public enum Phase {
        /** No grid is stored, and none is being loaded here. */
        EMPTY,
        READING,
        WRITING,
        /** Stored; the index for locating is being built. */
        INDEXING,
        READY,
        /** Nothing was kept; the log says why. A restart tries again. */
        FAILED
    }
}
