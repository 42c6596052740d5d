package org.whistlegrid.dispatch;

/** How far an application to the superior platform is. */
public enum ExchangeState {
    WAITING,
    SENT,
    ACCEPTED,
    REFUSED
}
