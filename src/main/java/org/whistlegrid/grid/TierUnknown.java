package org.whistlegrid.grid;

import org.whistlegrid.platform.Refusal;

/** The word given as a tier is none of {@link Tier}. */
public class TierUnknown extends Refusal {

    public TierUnknown(String tier) {
        super(Kind.INVALID, "tier-unknown", "tier", tier);
    }
}
