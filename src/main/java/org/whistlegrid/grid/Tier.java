package org.whistlegrid.grid;

import java.util.Optional;

/** The four tiers and the length of their codes: GB/T 10114 for streets, statistics rule for communities, GB/T 47678.3 for grids. */
public enum Tier {
    SUB_DISTRICT(9),
    COMMUNITY(12),
    GRID(15),
    BUILDING(17);

    private final int digits;

    Tier(int digits) {
        this.digits = digits;
    }

    public int digits() {
        return digits;
    }

    /** The tier a code belongs to, by its length; empty for anything that is no code of a tier. */
    public static Optional<Tier> of(String code) {
        for (Tier tier : values()) {
            if (code.length() == tier.digits && code.chars().allMatch(c -> c >= '0' && c <= '9')) {
                return Optional.of(tier);
            }
        }
        return Optional.empty();
    }
}
