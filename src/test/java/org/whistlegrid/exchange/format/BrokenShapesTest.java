package org.whistlegrid.exchange.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.MultiPolygon;

/** One broken feature is a finding of that feature; the others are read. */
class BrokenShapesTest {

    private static final double[] SQUARE = Crafted.SQUARE;

    @TempDir
    Path folder;

    private Shape shape(byte[] record) throws Exception {
        byte[] shp = Crafted.shp(5, record, Crafted.polygon(5, SQUARE));
        var features = Crafted.read(Crafted.archive().with("grid.shp", shp).in(folder), StandardCharsets.UTF_8);
        assertThat(features).hasSize(2);
        assertThat(features.get(1).shape().ground()).isNotNull();
        return features.get(0).shape();
    }

    @Test
    void heightsAndMeasuresAreDroppedWithAWord() throws Exception {
        for (int type : new int[] {15, 25}) {
            Shape shape = shape(Crafted.polygon(type, SQUARE));
            assertThat(shape.flaws()).containsExactly(Flaw.HEIGHT_DROPPED);
            assertThat(shape.ground().getArea()).isEqualTo(10_000);
        }
    }

    @Test
    void numbersThatAreNoneAreFound() throws Exception {
        double[] broken = SQUARE.clone();
        broken[2] = Double.NaN;
        assertThat(shape(Crafted.polygon(5, broken)).flaws()).contains(Flaw.NOT_A_NUMBER);
        broken[2] = Double.POSITIVE_INFINITY;
        assertThat(shape(Crafted.polygon(5, broken)).flaws()).contains(Flaw.NOT_A_NUMBER);
        assertThat(shape(Crafted.polygon(5, broken)).ground()).isNull();
    }

    @Test
    void ringsThatAreNoneAreFound() throws Exception {
        assertThat(shape(Crafted.polygon(5, Arrays.copyOf(SQUARE, 8))).flaws()).containsExactly(Flaw.RING_BROKEN);
        assertThat(shape(Crafted.polygon(5, 1, 1, 2, 2, 1, 1)).flaws()).containsExactly(Flaw.RING_BROKEN);
        assertThat(shape(new byte[4]).flaws()).containsExactly(Flaw.NO_GEOMETRY);
    }

    @Test
    void sizesThatAreNotThereAreNotBelieved() throws Exception {
        assertThat(shape(Crafted.boast(Integer.MAX_VALUE, Integer.MAX_VALUE)).flaws())
                .containsExactly(Flaw.UNREADABLE);
        assertThat(shape(Crafted.boast(3, 200_000_000)).flaws()).containsExactly(Flaw.UNREADABLE);
        assertThat(shape(Crafted.boast(-1, -1)).flaws()).containsExactly(Flaw.UNREADABLE);
    }

    @Test
    void whatIsNoAreaIsFound() throws Exception {
        byte[] point = {1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0};
        assertThat(shape(point).flaws()).containsExactly(Flaw.NOT_AN_AREA);
        point[0] = 31;
        assertThat(shape(point).flaws()).containsExactly(Flaw.CURVE);
    }

    @Test
    void halfAMillionVerticesAreRead() throws Exception {
        MultiPolygon ground = shape(Crafted.polygon(5, circle(500_000))).ground();
        assertThat(ground.getNumPoints()).isEqualTo(500_001);
    }

    @Test
    void moreThanAMillionAreAFinding() throws Exception {
        assertThat(shape(Crafted.polygon(5, circle(1_000_001))).flaws()).contains(Flaw.TOO_MANY_VERTICES);
    }

    private static double[] circle(int points) {
        double[] xy = new double[2 * points + 2];
        for (int i = 0; i < points; i++) {
            xy[2 * i] = 5e5 + 1e4 * Math.sin(2 * Math.PI * i / points);
            xy[2 * i + 1] = 34e5 + 1e4 * Math.cos(2 * Math.PI * i / points);
        }
        xy[2 * points] = xy[0];
        xy[2 * points + 1] = xy[1];
        return xy;
    }

    @Test
    void aTruncatedFileIsDamaged() {
        byte[] shp = Crafted.shp(5, Crafted.polygon(5, SQUARE));
        for (int length : new int[] {50, 104, 150, shp.length - 1}) {
            Path file = Crafted.archive()
                    .with("grid.shp", Arrays.copyOf(shp, length))
                    .in(folder);
            assertThatThrownBy(() -> Crafted.read(file, StandardCharsets.UTF_8)).isInstanceOf(FileRefused.class);
        }
    }

    @Test
    void holesFindTheirShells() throws Exception {
        Shape shape = Crafted.read(
                        folder,
                        "wkt,a\n\"MULTIPOLYGON(((0 0,10 0,10 10,0 10,0 0),(1 1,1 2,2 2,1 1)),((20 20,30 20,30 30,20 20)))\",b\n")
                .get(0)
                .shape();
        Path file = folder.resolve("out.zip");
        try (FeatureWriter writer = FeatureWriters.begin(
                Format.SHAPEFILE,
                file,
                "a",
                java.util.List.of(new FeatureWriters.Column("a", 5)),
                "EPSG:4549",
                java.time.Instant.EPOCH)) {
            writer.write(java.util.List.of("b"), shape.ground());
        }
        MultiPolygon back =
                Crafted.read(file, StandardCharsets.UTF_8).get(0).shape().ground();
        assertThat(back.norm()).isEqualTo(shape.ground().norm());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "POLYGON Z ((0 0 1,0 1 1,1 1 1,0 0 1)) | HEIGHT_DROPPED",
                "POLYGON ((0 0,0 1,1 1,0 0)) | ",
                "POLYGON ((0 0,0 1,NaN 1,0 0)) | NOT_A_NUMBER",
                "POLYGON ((0 0,0 1,1 1)) | RING_BROKEN",
                "POLYGON EMPTY | NO_GEOMETRY",
                "CURVEPOLYGON (CIRCULARSTRING (0 0, 4 0, 4 4, 0 4, 0 0)) | CURVE",
                "POINT (1 1) | NOT_AN_AREA",
                "GEOMETRYCOLLECTION (POLYGON ((0 0,0 1,1 1,0 0))) | NOT_AN_AREA",
                "POLYGON ((0 0,0 1, | UNREADABLE",
                "nothing | UNREADABLE"
            })
    void wellKnownTextIsLookedAtAlike(String text, Flaw flaw) {
        assertThat(WellKnownText.read(text, 1_000).flaws()).isEqualTo(flaw == null ? Set.of() : Set.of(flaw));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'type':'Polygon','coordinates':[[[0,0,5],[0,1,5],[1,1,5],[0,0,5]]]} | HEIGHT_DROPPED",
                "{'coordinates':[[[[0,0],[0,1],[1,1],[0,0]]]],'type':'MultiPolygon'} | ",
                "{'type':'MultiPolygon','coordinates':[[[0,0],[0,1],[1,1],[0,0]]]} | UNREADABLE",
                "{'type':'Polygon','coordinates':[[[0,0],[0,1],[1e999,1],[0,0]]]} | NOT_A_NUMBER",
                "{'type':'Polygon','coordinates':[[[0,0],[0,1],['x',1],[0,0]]]} | NOT_A_NUMBER",
                "{'type':'Polygon','coordinates':[[[0,0],[0,1],[1,1]]]} | RING_BROKEN",
                "{'type':'Polygon','coordinates':[]} | NO_GEOMETRY",
                "{'type':'CurvePolygon','coordinates':[]} | CURVE",
                "{'type':'Point','coordinates':[1,2]} | NOT_AN_AREA",
                "null | NO_GEOMETRY"
            })
    void geoJsonIsLookedAtAlike(String geometry, Flaw flaw) throws Exception {
        String text = "{'features':[{'type':'Feature','properties':{'a':1},'geometry':" + geometry
                + "}],'type':'FeatureCollection'}";
        Shape shape = Crafted.read(folder, text.replace('\'', '"')).get(0).shape();
        assertThat(shape.flaws()).isEqualTo(flaw == null ? Set.of() : Set.of(flaw));
    }
}
