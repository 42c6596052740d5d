package org.whistlegrid.ogcfeatures;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.whistlegrid.grid.Tier;

/** What the standard calls a collection: the four tiers, and incidents. */
public enum Layer {
    SUB_DISTRICTS,
    COMMUNITIES,
    GRIDS,
    BUILDINGS,
    INCIDENTS;

    private static final List<String> OF_TIERS = List.of("code", "parent", "tier");
    private static final List<String> OF_INCIDENTS = List.of("parent", "category");

    /** As addresses have it: {@code sub-districts}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @throws LayerUnknown for any other id */
    public static Layer of(String id) {
        return Arrays.stream(values())
                .filter(layer -> layer.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new LayerUnknown(id));
    }

    /** Empty for incidents. */
    public Optional<Tier> tier() {
        return this == INCIDENTS ? Optional.empty() : Optional.of(Tier.values()[ordinal()]);
    }

    /** Names of the properties that are filters, too. */
    public List<String> filters() {
        return this == INCIDENTS ? OF_INCIDENTS : OF_TIERS;
    }
}
