package org.whistlegrid.attachment.internal;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import org.whistlegrid.attachment.Attachments;

/** Once an hour lets go of what was uploaded and never used. */
@ApplicationScoped
class UnclaimedPurge {

    private static final int AT_ONCE = 200;

    private final Attachments attachments;

    UnclaimedPurge(Attachments attachments) {
        this.attachments = attachments;
    }

    @Scheduled(every = "1h", delayed = "5m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void purge() throws IOException {
        while (attachments.purgeUnclaimed(AT_ONCE) == AT_ONCE) {
            // each call is a transaction of its own; the next takes the next two hundred
        }
    }
}
