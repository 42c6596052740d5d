package org.whistlegrid.grid.internal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;

/** The indexes by which positions are located, of the versions in force now or later and of a few older ones. */
@ApplicationScoped
public class LocateIndexes {

    private final PerVersion<LocateIndex> indexes;

    LocateIndexes(Areas areas) {
        this.indexes = new PerVersion<>(version -> new LocateIndex(areas.all(version)));
    }

    /** Builds the index if this node has not yet (about a second). */
    public LocateIndex of(UUID version) {
        return indexes.of(version);
    }

    /** Whether {@link #of} would answer at once. */
    public boolean ready(UUID version) {
        return indexes.ready(version);
    }

    /** Builds what is missing of these, and keeps no others but a few. */
    void keep(Set<UUID> inForce) {
        indexes.keep(inForce);
    }
}
