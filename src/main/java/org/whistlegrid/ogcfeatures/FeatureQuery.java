package org.whistlegrid.ogcfeatures;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which features are wanted, and in what form.
 *
 * @param filters values of those of {@link Layer#filters()} that were given
 * @param geometry whether shapes are wanted; a page for people shows none
 */
public record FeatureQuery(
        Layer layer,
        @Nullable Bbox bbox,
        @Nullable TimeSpan time,
        Map<String, String> filters,
        FeatureCrs crs,
        boolean geometry) {

    public FeatureQuery {
        filters = Map.copyOf(filters);
    }

    /** One feature by its id, whatever else holds. */
    public static FeatureQuery one(Layer layer, FeatureCrs crs) {
        return new FeatureQuery(layer, null, null, Map.of(), crs, true);
    }

    public Optional<String> filter(String name) {
        return Optional.ofNullable(filters.get(name));
    }
}
