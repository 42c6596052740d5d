package org.whistlegrid.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.whistlegrid.intake.Requester;
import org.whistlegrid.notification.internal.Mailbox;

/** The messages of cases: kept once for each cause, read by whoever may see the case. */
@ApplicationScoped
public class RequesterMessages {

    private final Mailbox mailbox;

    RequesterMessages(Mailbox mailbox) {
        this.mailbox = mailbox;
    }

    /** Keeps a message and hands it to each channel that reaches him; a second time for the same cause it does nothing. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void tell(
            UUID incident, Requester requester, MessageKind kind, UUID cause, Instant at, Map<String, String> facts) {
        mailbox.put(incident, requester, kind, cause, at, facts);
    }

    /** Oldest first. */
    @Transactional
    public List<MessageFacts> of(UUID incident) {
        return mailbox.of(incident);
    }
}
