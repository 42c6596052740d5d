package org.whistlegrid.grid.internal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** The indexes of the versions somebody asked for; a version is immutable, so an index is built once. */
@ApplicationScoped
public class LocateIndexes {

    private final Areas areas;
    private final Map<UUID, LocateIndex> built = new ConcurrentHashMap<>();

    LocateIndexes(Areas areas) {
        this.areas = areas;
    }

    /** Builds the index if this node has not yet (about a second). */
    public LocateIndex of(UUID version) {
        LocateIndex ready = built.get(version);
        return ready != null ? ready : built.computeIfAbsent(version, id -> new LocateIndex(areas.all(id)));
    }

    /** Whether {@link #of} would answer at once. */
    public boolean ready(UUID version) {
        return built.containsKey(version);
    }
}
