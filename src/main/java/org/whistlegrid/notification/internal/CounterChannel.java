package org.whistlegrid.notification.internal;

import jakarta.enterprise.context.ApplicationScoped;
import org.whistlegrid.intake.Requester;
import org.whistlegrid.notification.MessageChannel;
import org.whistlegrid.notification.MessageFacts;

/** The public counter: a message is delivered as soon as it stands there to be read. */
@ApplicationScoped
class CounterChannel implements MessageChannel {

    @Override
    public String name() {
        return "COUNTER";
    }

    @Override
    public boolean reaches(Requester requester) {
        return true;
    }

    @Override
    public void send(Requester requester, MessageFacts message) {
        // what is kept can be read there
    }
}
