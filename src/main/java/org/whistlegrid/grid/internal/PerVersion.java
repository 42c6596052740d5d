package org.whistlegrid.grid.internal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * What is built of a version of the grid and held in memory. A version is immutable, so it is built once; who asks for the
 * same one meanwhile waits for it. Those in force now or later stay, of older ones the few that are asked for most.
 */
final class PerVersion<I> {

    private static final int OLD_ONES = 3;

    private final Function<UUID, I> build;
    private final Map<UUID, I> ahead = new ConcurrentHashMap<>();
    private final Cache<UUID, I> old =
            Caffeine.newBuilder().maximumSize(OLD_ONES).build();

    PerVersion(Function<UUID, I> build) {
        this.build = build;
    }

    /** Builds it if this node has not yet. */
    I of(UUID version) {
        I ready = ahead.get(version);
        return ready != null ? ready : old.get(version, build);
    }

    /** Whether {@link #of} would answer at once. */
    boolean ready(UUID version) {
        return ahead.containsKey(version);
    }

    /** Builds what is missing of these, and keeps no others but a few. */
    void keep(Set<UUID> inForce) {
        inForce.forEach(version -> ahead.computeIfAbsent(version, id -> old.get(id, build)));
        ahead.forEach((version, index) -> {
            if (!inForce.contains(version)) {
                old.put(version, index);
                ahead.remove(version);
            }
        });
    }

    /** What it was built of has changed after all. */
    void forget(UUID version) {
        ahead.remove(version);
        old.invalidate(version);
    }
}
