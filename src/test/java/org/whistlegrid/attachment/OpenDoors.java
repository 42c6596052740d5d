package org.whistlegrid.attachment;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** A guard that lets everybody see the pictures of the owners a test names. */
@ApplicationScoped
class OpenDoors implements AttachmentGuard {

    private final Set<UUID> open = ConcurrentHashMap.newKeySet();

    void open(UUID owner) {
        open.add(owner);
    }

    @Override
    public boolean maySee(UUID owner, String purpose) {
        return open.contains(owner);
    }
}
