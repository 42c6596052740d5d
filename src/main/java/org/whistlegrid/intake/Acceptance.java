package org.whistlegrid.intake;

/** What the city has decided for a channel (rule {@code intake.acceptance}). */
public enum Acceptance {
    /** A report that the duty list can route goes on by itself. */
    AUTO,
    /** The desk looks at every report first. */
    DESK
}
