package org.whistlegrid.basemap.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.basemap.BasemapConfig;
import org.whistlegrid.geo.Datum;
import org.whistlegrid.grid.MapConfig;

/**
 * What maps can lie on, and what they must say of themselves. No address and no key.
 *
 * @param attribution whose the district's own map is
 * @param reviewNumber 审图号 of the district's own map
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record MapSources(@Nullable String attribution, @Nullable String reviewNumber, List<Basemap> basemaps) {

    static MapSources of(MapConfig ours, Collection<Map.Entry<String, BasemapConfig.Source>> sources) {
        return new MapSources(
                ours.attribution().orElse(null),
                ours.reviewNumber().orElse(null),
                sources.stream()
                        .map(entry -> Basemap.of(entry.getKey(), entry.getValue()))
                        .toList());
    }

    /**
     * A basemap; its tiles are at {@code /api/v1/map/basemap/<name>/{z}/{x}/{y}}.
     *
     * @param over name of the base that these labels belong to
     * @param datum GCJ02: what lies over it must be asked for and shown in that datum, and is never stored in it
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Basemap(
            String name,
            String title,
            BasemapConfig.Role role,
            @Nullable String over,
            BasemapConfig.Matrix matrix,
            Datum datum,
            int deepest,
            @Nullable String attribution,
            @Nullable String reviewNumber) {

        static Basemap of(String name, BasemapConfig.Source source) {
            return new Basemap(
                    name,
                    source.title(),
                    source.role(),
                    source.over().orElse(null),
                    source.matrix(),
                    source.datum(),
                    source.deepest(),
                    source.attribution().orElse(null),
                    source.reviewNumber().orElse(null));
        }
    }
}
