package org.whistlegrid.notification;

/** How far a channel is with a message. */
public enum DeliveryState {
    WAITING,
    DELIVERED,
    /** Tried as often as it makes sense; a person sees it on the case's page. */
    GIVEN_UP
}
