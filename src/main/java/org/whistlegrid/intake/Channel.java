package org.whistlegrid.intake;

/** Where a report came from. */
public enum Channel {
    /** A grid worker on the spot. */
    FIELD,
    /** The public counter, with or without a name. */
    PUBLIC,
    /** The hotline or another superior platform; often with text only. */
    HOTLINE
}
