package org.whistlegrid.notification;

import org.whistlegrid.intake.Requester;

/**
 * Port: a way to the requester, such as text messages or an enterprise messenger. An implementation is a bean; the product
 * comes with the public counter, and with no vendor.
 */
public interface MessageChannel {

    /** Short, stable, upper case: it is stored. */
    String name();

    boolean reaches(Requester requester);

    /**
     * Hands the message on. Called at least once: the id lets the other side recognise a repetition.
     *
     * @throws NotDelivered when it should be tried again later
     */
    void send(Requester requester, MessageFacts message) throws NotDelivered;
}
