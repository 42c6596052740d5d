package org.whistlegrid.grid.internal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The indexes of versions; a version is immutable, so an index is built once. Those in force now or later are kept, of
 * older ones the few that were asked for last.
 */
@ApplicationScoped
public class LocateIndexes {

    private static final int OLD_ONES = 3;

    private final Areas areas;
    private final Map<UUID, LocateIndex> built = new ConcurrentHashMap<>();

    /** In the order they were asked for; guarded by itself. */
    private final Map<UUID, LocateIndex> old = new LinkedHashMap<>(8, 0.75f, true);

    LocateIndexes(Areas areas) {
        this.areas = areas;
    }

    /** Builds the index if this node has not yet (about a second). */
    public LocateIndex of(UUID version) {
        LocateIndex ready = built.get(version);
        return ready != null ? ready : ofOld(version);
    }

    /** Whether {@link #of} would answer at once. */
    public boolean ready(UUID version) {
        return built.containsKey(version);
    }

    /** Builds what is missing of these, and keeps no others but a few. */
    void keep(Set<UUID> inForce) {
        inForce.forEach(version -> built.computeIfAbsent(version, this::ofOld));
        built.forEach((version, index) -> {
            if (!inForce.contains(version)) {
                remember(version, index);
                built.remove(version);
            }
        });
    }

    private LocateIndex ofOld(UUID version) {
        synchronized (old) {
            LocateIndex ready = old.get(version);
            return ready != null ? ready : remember(version, new LocateIndex(areas.all(version)));
        }
    }

    private LocateIndex remember(UUID version, LocateIndex index) {
        synchronized (old) {
            old.put(version, index);
            if (old.size() > OLD_ONES) {
                old.remove(old.keySet().iterator().next());
            }
            return index;
        }
    }
}
