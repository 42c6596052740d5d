package org.whistlegrid.ogcfeatures;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.geojson.GeoJsonReader;
import org.whistlegrid.grid.Area;
import org.whistlegrid.grid.Grid;

/** What every surveying office has: GDAL's own client opens the service with nothing but its address. */
@QuarkusTest
class OpeningWithGdalTest {

    private static final String ONE = "990101001001003";
    private static final double TENTH_OF_A_MILLIMETRE = 1e-9;

    @TestHTTPResource("/ogc/features/v1")
    URI service;

    @Inject
    Grid grid;

    @TempDir
    Path folder;

    @BeforeEach
    void theGridIsLoaded() {
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(grid::loaded);
    }

    @Test
    void ogrinfoListsTheTiers() throws Exception {
        String said = run("ogrinfo", "OAPIF:" + service);
        assertThat(said)
                .contains("sub-districts", "communities", "grids", "buildings")
                .doesNotContain("incidents");
        String grids = run("ogrinfo", "-so", "OAPIF:" + service, "grids");
        assertThat(grids)
                .contains(
                        "Feature Count: " + GridsOfToday.count(grid),
                        "Multi Polygon",
                        "name: String",
                        "squareMetres: Integer");
    }

    /** Across pages: the client asks for a hundred at a time. */
    @Test
    void ogr2ogrCopiesAllGridsWithTheirShapes() throws Exception {
        Path file = folder.resolve("grids.geojson");
        run(
                "ogr2ogr",
                "-f",
                "GeoJSON",
                "-lco",
                "COORDINATE_PRECISION=9",
                "-oo",
                "PAGE_SIZE=100",
                file,
                "OAPIF:" + service,
                "grids");
        JsonNode features = read(file);
        assertThat(features).hasSize(GridsOfToday.count(grid));
        for (JsonNode feature : features) {
            if (feature.at("/properties/code").asText().equals(ONE)) {
                Area stored = grid.get(ONE, grid.today());
                assertThat(shape(feature).equalsExact(stored.ground(), TENTH_OF_A_MILLIMETRE)
                                || shape(feature)
                                        .norm()
                                        .equalsExact(stored.ground().norm(), TENTH_OF_A_MILLIMETRE))
                        .isTrue();
                assertThat(feature.at("/properties/name").asText()).isEqualTo(stored.name());
            }
        }
    }

    @Test
    void ogr2ogrFiltersByABoxAndReprojects() throws Exception {
        Path file = folder.resolve("some.gpkg");
        run(
                "ogr2ogr",
                "-f",
                "GPKG",
                "-spat",
                "120.985",
                "31.49",
                "120.995",
                "31.5",
                "-t_srs",
                "EPSG:4549",
                file,
                "OAPIF:" + service,
                "grids");
        String said = run("ogrinfo", "-so", file, "grids");
        assertThat(said).contains("CGCS2000 / 3-degree Gauss-Kruger CM 120E");
        int count = Integer.parseInt(said.replaceAll("(?s).*Feature Count: (\\d+).*", "$1"));
        assertThat(count).isBetween(1, 499);
    }

    /** A page in the registry's axis order, read as a file: latitude stands first, in metres easting does. */
    @Test
    void pagesInOtherSystemsAreReadAsTheyAreSaid() throws Exception {
        String page =
                service + "/collections/grids/items?f=json&code=" + ONE + "&crs=http://www.opengis.net/def/crs/EPSG/0/";
        assertThat(run("ogrinfo", "-al", "-so", page + "4490")).contains("Extent: (31.");
        assertThat(run("ogrinfo", "-al", "-so", page + "3857")).contains("Extent: (1346");
    }

    /** No proxy of the machine stands between: the service is on this machine. */
    private static String run(Object... command) throws IOException, InterruptedException {
        List<String> words =
                new ArrayList<>(Arrays.stream(command).map(String::valueOf).toList());
        ProcessBuilder builder = new ProcessBuilder(words).redirectErrorStream(true);
        builder.environment().putAll(Map.of("no_proxy", "*", "GDAL_HTTP_TIMEOUT", "60"));
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return said;
    }

    private static JsonNode read(Path file) throws IOException {
        return new ObjectMapper().readTree(Files.readString(file)).get("features");
    }

    private static Geometry shape(JsonNode feature) throws ParseException {
        return new GeoJsonReader().read(feature.get("geometry").toString());
    }
}
