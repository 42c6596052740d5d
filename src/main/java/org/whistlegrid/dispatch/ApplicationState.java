package org.whistlegrid.dispatch;

/** How far an application is. */
public enum ApplicationState {
    OPEN,
    GRANTED,
    REFUSED,
    /** Taken back by who asked. */
    WITHDRAWN,
    /** Fell away because what it asked for was no longer there to be given. */
    LAPSED
}
