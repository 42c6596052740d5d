package org.whistlegrid.grid;

import org.jspecify.annotations.Nullable;
import org.whistlegrid.platform.Position;

/**
 * A place that words led to.
 *
 * @param code null for a landmark: a street, a park, a water
 * @param tier null for a landmark
 * @param label the tiers it lies in and its name, in one line
 * @param address standard address of a building, where it has one
 * @param centre a point that surely lies inside, or on the line of a street
 * @param score 1 when nothing differs from what was typed, less for every character that does
 * @param formerly the code that was typed, where it is no longer in use and this place follows it
 */
public record Found(
        @Nullable String code,
        @Nullable Tier tier,
        String name,
        String label,
        @Nullable String address,
        Position centre,
        double score,
        @Nullable String formerly) {

    public Found after(String gone) {
        return new Found(code, tier, name, label, address, centre, score, gone);
    }
}
