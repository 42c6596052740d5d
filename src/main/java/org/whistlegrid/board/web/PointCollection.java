package org.whistlegrid.board.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.board.MatterPoint;
import org.whistlegrid.timelimit.Light;

/** GeoJSON (RFC 7946) of matters on the map; longitude first, CGCS2000, which differs from WGS 84 by centimetres. */
public record PointCollection(String type, Instant asOf, List<Feature> features) {

    static PointCollection of(List<MatterPoint> points, Instant now) {
        return new PointCollection(
                "FeatureCollection", now, points.stream().map(Feature::of).toList());
    }

    /** @param id the incident; null for several matters in one place */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Feature(String type, @Nullable UUID id, Geometry geometry, Properties properties) {

        static Feature of(MatterPoint point) {
            return new Feature(
                    "Feature",
                    point.incident(),
                    new Geometry(
                            "Point",
                            List.of(point.position().lon(), point.position().lat())),
                    new Properties(
                            point.incident(),
                            point.light(),
                            point.caseNumber(),
                            point.category(),
                            point.grid(),
                            point.count()));
        }
    }

    public record Geometry(String type, List<Double> coordinates) {}

    /** @param count 1 for a single matter; {@code light} is the worst of several */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Properties(
            @Nullable UUID id,
            Light light,
            @Nullable String caseNumber,
            @Nullable String category,
            @Nullable String grid,
            long count) {}
}
