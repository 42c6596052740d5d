package org.whistlegrid.flow;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.whistlegrid.intake.Requester;
import org.whistlegrid.notification.MessageChannel;
import org.whistlegrid.notification.MessageFacts;
import org.whistlegrid.notification.NotDelivered;

/** A text-message gateway that is down until it is mended; it reaches the numbers of one block only. */
@Singleton
public class TextMessages implements MessageChannel {

    static final String BLOCK = "1990000";

    final List<String> sent = new CopyOnWriteArrayList<>();
    volatile boolean down;

    @Override
    public String name() {
        return "SMS";
    }

    @Override
    public boolean reaches(Requester requester) {
        return requester.phone() != null && requester.phone().startsWith(BLOCK);
    }

    @Override
    public void send(Requester requester, MessageFacts message) throws NotDelivered {
        if (down) {
            throw new NotDelivered("gateway does not answer");
        }
        sent.add(message.text());
    }
}
