package org.whistlegrid.incident;

/** Where a case goes next before it is in a unit's hands. */
public enum Route {
    /** The desk accepts it or not. */
    DESK,
    /** Somebody of the place looks whether it is there. */
    INSPECT,
    /** A dispatcher finds the unit. */
    POOL,
    /** The unit is known. */
    DISPATCH,
    /** Not accepted. */
    DECLINED,
    /** Looked for, and not there. */
    NOT_FOUND
}
