package org.whistlegrid.grid;

import org.whistlegrid.grid.AreaChange.Kind;

/** How many areas, or buildings, of a tier come, go, or are otherwise changed. */
public record ChangeCount(Tier tier, int added, int changed, int removed) {

    public static ChangeCount of(AreaChange change) {
        boolean added = change.kinds().contains(Kind.ADDED);
        boolean removed = change.kinds().contains(Kind.REMOVED);
        return new ChangeCount(change.tier(), added ? 1 : 0, added || removed ? 0 : 1, removed ? 1 : 0);
    }

    public ChangeCount plus(ChangeCount other) {
        return new ChangeCount(tier, added + other.added, changed + other.changed, removed + other.removed);
    }
}
