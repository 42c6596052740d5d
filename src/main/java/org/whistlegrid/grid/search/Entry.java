package org.whistlegrid.grid.search;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.grid.Found;
import org.whistlegrid.grid.Tier;
import org.whistlegrid.platform.Position;

/**
 * A place that can be found.
 *
 * @param path its units from the sub-district down to its own name
 * @param street units of its sub-district, community and address; empty without an address
 */
record Entry(
        @Nullable String code,
        @Nullable Tier tier,
        String name,
        String label,
        @Nullable String address,
        Position centre,
        String plainName,
        List<String> path,
        List<String> street) {

    /** What the same likeness is worth more: the whole of a name, a larger area, less that was not asked for. */
    private static final double WHOLE_NAME = 0.05;

    private static final double BEGINNING = 0.03;
    private static final double TIER = 0.005;
    private static final double UNASKED = 0.04;

    static Entry of(
            @Nullable String code,
            @Nullable Tier tier,
            String name,
            String above,
            @Nullable String address,
            Position centre) {
        String own = ownName(name, above);
        return new Entry(
                code,
                tier,
                name,
                above.isEmpty() ? name : above + " " + own,
                address,
                centre,
                Units.plain(name),
                Units.of(above + own),
                address == null ? List.of() : Units.of(above + address));
    }

    /** A building is called after its community, which already stands before it. */
    private static String ownName(String name, String above) {
        for (String part : above.split(" ")) {
            if (!part.isEmpty() && name.length() > part.length() && name.startsWith(part)) {
                return name.substring(part.length());
            }
        }
        return name;
    }

    /** How well it is what was typed, for the order. */
    double rank(List<String> typed, String plain) {
        double rank = likeness(typed) - UNASKED * (1 - Math.min(1, (double) typed.size() / path.size()));
        rank += plainName.equals(plain) ? WHOLE_NAME : plainName.startsWith(plain) ? BEGINNING : 0;
        return rank - TIER * (tier == null ? 1.5 : tier.ordinal());
    }

    double likeness(List<String> typed) {
        double byPath = Likeness.of(typed, path);
        return street.isEmpty() ? byPath : Math.max(byPath, Likeness.of(typed, street));
    }

    Found found(double score) {
        return new Found(code, tier, name, label, address, centre, Math.round(score * 100) / 100.0, null);
    }
}
