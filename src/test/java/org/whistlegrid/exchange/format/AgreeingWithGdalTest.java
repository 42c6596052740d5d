package org.whistlegrid.exchange.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.io.WKTReader;

/** GDAL, which reads and writes most of the world's files, opens ours without a hint, and we open its. */
class AgreeingWithGdalTest {

    private static final String GROUND =
            "MULTIPOLYGON (((500000 3400000,500000 3400100,500100 3400000,500000 3400000)))";

    @TempDir
    Path folder;

    private Path ours;

    @BeforeEach
    void aFileOfOurs() throws Exception {
        ours = written(Format.GEOPACKAGE);
    }

    private Path written(Format format) throws Exception {
        Path file = folder.resolve("ours." + format.extension());
        List<FeatureWriters.Column> columns =
                List.of(new FeatureWriters.Column("code", 17), new FeatureWriters.Column("name", 120));
        try (FeatureWriter writer = FeatureWriters.begin(
                format, file, "grid", columns, "EPSG:4549", Instant.parse("2026-11-24T00:00:00Z"))) {
            writer.write(List.of("990101001001001", "海棠第一网格"), (MultiPolygon) new WKTReader().read(GROUND));
        }
        return file;
    }

    private static String gdal(String... words) throws Exception {
        List<String> command = new ArrayList<>(List.of("ogr2ogr", "-q"));
        command.addAll(List.of(words));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return said;
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void ourFilesAreReadByIt(Format format) throws Exception {
        String file = (format == Format.SHAPEFILE ? "/vsizip/" : "") + written(format);
        String target = format == Format.CSV ? "-a_srs" : "-t_srs";
        String read =
                gdal("-f", "CSV", "/vsistdout/", file, target, "EPSG:4549", "-lco", "GEOMETRY=AS_WKT", "-dim", "XY");
        assertThat(read).contains("990101001001001", "海棠第一网格", "500000 3400100");
    }

    private Feature theirs(Path file, String charset, Flaw... flaws) throws Exception {
        try (SourceFile source = SourceFiles.open(file, Bounds.USUAL)) {
            Layer layer = source.layers().get(0);
            assertThat(layer.crs().crs()).isEqualTo("EPSG:4549");
        }
        Feature feature =
                Crafted.read(file, java.nio.charset.Charset.forName(charset)).get(0);
        assertThat(feature.shape().flaws()).containsExactly(flaws);
        assertThat(feature.values()).contains("990101001001001", "海棠第一网格");
        return feature;
    }

    @Test
    void itsFilesAreReadByUs() throws Exception {
        Path gpkg = folder.resolve("theirs.gpkg");
        gdal("-f", "GPKG", gpkg.toString(), ours.toString());
        theirs(gpkg, "UTF-8");
        Path json = folder.resolve("theirs.json");
        gdal("-f", "GeoJSON", json.toString(), ours.toString());
        theirs(json, "UTF-8");
        Path curves = folder.resolve("curves.gpkg");
        gdal("-f", "GPKG", curves.toString(), ours.toString(), "-nlt", "CURVEPOLYGON");
        theirs(curves, "UTF-8", Flaw.CURVE);
        Path heights = folder.resolve("heights.gpkg");
        gdal("-f", "GPKG", heights.toString(), ours.toString(), "-dim", "XYZM");
        theirs(heights, "UTF-8", Flaw.HEIGHT_DROPPED);
    }

    @Test
    void itsShapefilesInGbkAreReadByUs() throws Exception {
        Path shapes = folder.resolve("shapes");
        gdal("-f", "ESRI Shapefile", shapes.toString(), ours.toString(), "-lco", "ENCODING=GBK");
        Crafted archive = Crafted.archive();
        try (Stream<Path> parts = Files.list(shapes)) {
            for (Path part : parts.toList()) {
                archive.with(part.getFileName().toString(), Files.readAllBytes(part));
            }
        }
        assertThat(theirs(archive.in(folder), "GB18030").shape().ground().getArea())
                .isEqualTo(5_000);
    }
}
