package org.whistlegrid.draft;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.grid.Tier;

/**
 * What part of the grid a source says everything about. What is missing within it is retired; everything else stays as it
 * is in the version before.
 *
 * @param tiers that it covers
 * @param within code of the area that it covers; null for the whole district
 */
public record Coverage(
        @NotEmpty Set<Tier> tiers, @Nullable @Pattern(regexp = "[0-9]{9}|[0-9]{12}|[0-9]{15}") String within) {

    /** All tiers of the whole district: nothing of the version before stays. */
    public static final Coverage EVERYTHING = new Coverage(EnumSet.allOf(Tier.class), null);

    String[] tierNames() {
        return tiers.stream().map(Tier::name).sorted().toArray(String[]::new);
    }

    String prefix() {
        return within == null ? "" : within;
    }

    /** A community or more: buildings are known by their codes. Less: by the grid they say they stand in. */
    boolean isOneGrid() {
        return within != null && within.length() == Tier.GRID.digits();
    }

    static Coverage of(List<String> tiers, @Nullable String within) {
        Set<Tier> known = EnumSet.noneOf(Tier.class);
        tiers.forEach(tier -> known.add(Tier.valueOf(tier)));
        return new Coverage(known, within);
    }
}
