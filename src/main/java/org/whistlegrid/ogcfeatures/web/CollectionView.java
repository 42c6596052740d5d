package org.whistlegrid.ogcfeatures.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.ogcfeatures.FeatureCrs;

/** One layer as the standard describes it ({@code /req/core/sfc-md-success}, {@code /req/crs/crs-uri}). */
record CollectionView(
        String id,
        String title,
        String description,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Extent extent,
        String itemType,
        List<String> crs,
        String storageCrs,
        List<Link> links) {

    static CollectionView of(String id, String title, String description, @Nullable Extent extent, List<Link> links) {
        return new CollectionView(
                id, title, description, extent, "feature", FeatureCrs.uris(), FeatureCrs.CGCS2000.uri(), links);
    }

    record Extent(Spatial spatial, @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Temporal temporal) {}

    /** @param bbox west, south, east, north */
    record Spatial(List<List<Double>> bbox, String crs) {}

    /** @param interval from and to; null is open */
    record Temporal(List<List<@Nullable String>> interval, String trs) {}

    /** {@code /req/core/fc-md-success}. */
    record All(List<Link> links, List<CollectionView> collections) {}
}
