package org.whistlegrid.draft;

/** Where the rows of a draft come from. */
public enum DraftOrigin {
    /** A file. */
    IMPORT,
    /** The version it is based on, changed by acts. */
    REDRAW
}
