package org.whistlegrid.notification;

/** A channel could not hand a message on now; it is tried again. */
public class NotDelivered extends Exception {

    private static final long serialVersionUID = 1L;

    /** @param reason for people who look after it; never the requester's name or number */
    public NotDelivered(String reason) {
        super(reason);
    }
}
