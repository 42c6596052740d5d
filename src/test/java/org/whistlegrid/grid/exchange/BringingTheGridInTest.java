package org.whistlegrid.grid.exchange;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.whistlegrid.grid.Grid;
import org.whistlegrid.grid.Tier;
import org.whistlegrid.grid.exchange.format.Format;

/** The demo district goes out as files and comes in again as a draft. */
@QuarkusTest
class BringingTheGridInTest {

    private static final String IMPORTS = "/api/v1/grid/imports";

    @Inject
    Grid grid;

    @BeforeEach
    void theGridIsLoaded() {
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(grid::loaded);
    }

    static RequestSpecification admin() {
        return given().auth().preemptive().basic("admin", "whistle-2026");
    }

    private static byte[] export(Tier tier, Format format, String crs) {
        return admin().queryParam("tier", tier)
                .queryParam("format", format)
                .queryParam("crs", crs)
                .get("/api/v1/grid/export")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
    }

    private static ValidatableResponse send(byte[] file, String key) {
        return admin().contentType("application/octet-stream")
                .header("Idempotency-Key", key)
                .queryParam("name", "file")
                .body(file)
                .post(IMPORTS)
                .then();
    }

    private static String sent(byte[] file) {
        return send(file, UUID.randomUUID().toString())
                .statusCode(201)
                .body("state", equalTo("READY"))
                .extract()
                .path("id");
    }

    private static Map<String, Object> mapping(String upload, Tier tier) {
        Map<String, Object> mapping = new LinkedHashMap<>();
        mapping.put("upload", upload);
        mapping.put("layer", 0);
        mapping.put("tier", tier.name());
        mapping.put("code", "code");
        mapping.put("name", "name");
        mapping.put("parent", tier == Tier.BUILDING ? "grid" : "parent");
        if (tier == Tier.BUILDING) {
            mapping.put("floors", "floors");
            mapping.put("address", "address");
        }
        return mapping;
    }

    private static ValidatableResponse read(String title, List<Map<String, Object>> layers) {
        return admin().contentType(ContentType.JSON)
                .body(Map.of("title", title, "layers", layers))
                .post(IMPORTS + "/readings")
                .then();
    }

    private static ValidatableResponse ended(String reading) {
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> !admin().get(IMPORTS + "/readings/" + reading)
                .path("state")
                .equals("RUNNING"));
        return admin().get(IMPORTS + "/readings/" + reading).then();
    }

    private static List<Path> spooled() throws IOException {
        Path folder = Path.of("target/exchange");
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }

    @Test
    void fourFilesOfFourFormatsAndSystemsMakeOneDraft() {
        List<Map<String, Object>> layers = new ArrayList<>();
        layers.add(mapping(sent(export(Tier.SUB_DISTRICT, Format.GEOJSON, "EPSG:3857")), Tier.SUB_DISTRICT));
        layers.add(mapping(sent(export(Tier.COMMUNITY, Format.CSV, "EPSG:4326")), Tier.COMMUNITY));
        layers.add(mapping(sent(export(Tier.GRID, Format.SHAPEFILE, "EPSG:4549")), Tier.GRID));
        layers.add(mapping(sent(export(Tier.BUILDING, Format.GEOPACKAGE, "EPSG:4490")), Tier.BUILDING));
        ValidatableResponse begun = read("四个图层", layers).statusCode(202).body("state", equalTo("RUNNING"));
        String draft = begun.extract().path("draft");
        int total = begun.extract().path("total");
        ended(begun.extract().path("id")).body("state", equalTo("DONE")).body("done", equalTo(total));
        int areas = admin().get("/api/v1/grid/drafts/" + draft).path("draft.areas");
        int buildings = admin().get("/api/v1/grid/drafts/" + draft).path("draft.buildings");
        assertThat(areas + buildings).isEqualTo(total);
        assertThat(buildings).isGreaterThan(100);
    }

    @Test
    void anUploadIsInspectedAndShownBeforeAnythingIsRead() {
        byte[] file = export(Tier.GRID, Format.SHAPEFILE, "EPSG:4528");
        String key = UUID.randomUUID().toString();
        String id = send(file, key)
                .statusCode(201)
                .body("bytes", equalTo(file.length))
                .body("inspection.format", equalTo("SHAPEFILE"))
                .body("inspection.layers", hasSize(1))
                .body("inspection.layers[0].crs.crs", equalTo("EPSG:4528"))
                .body("inspection.layers[0].crs.certainty", equalTo("CERTAIN"))
                .body("inspection.layers[0].encoding.charset", equalTo("UTF-8"))
                .body("inspection.layers[0].encoding.certainty", equalTo("CERTAIN"))
                .body("inspection.layers[0].fields.name", equalTo(List.of("code", "name", "parent")))
                .body("inspection.layers[0].fields[1].samples", hasItem("第一网格"))
                .body("inspection.layers[0].flaws", hasSize(0))
                .extract()
                .path("id");
        admin().get(IMPORTS + "/" + id + "/preview")
                .then()
                .statusCode(200)
                .body("type", equalTo("FeatureCollection"))
                .body("features.geometry", everyItem(notNullValue()))
                .body("features[0].properties.name", notNullValue());
        send(file, key).statusCode(201).body("id", equalTo(id));
        admin().get(IMPORTS).then().statusCode(200).body("items.id", hasItem(id));
        admin().delete(IMPORTS + "/" + id).then().statusCode(204);
        admin().get(IMPORTS + "/" + id)
                .then()
                .statusCode(404)
                .body("type", equalTo("urn:whistlegrid:problem:upload-unknown"));
    }

    @Test
    void aFileThatIsNoneIsRefusedAndNothingIsLeft() throws IOException {
        List<Path> before = spooled();
        send(
                        "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a>&x;</a>"
                                .getBytes(StandardCharsets.UTF_8),
                        "xml")
                .statusCode(422)
                .body("type", equalTo("urn:whistlegrid:problem:file-xml"));
        send(new byte[0], "empty").statusCode(422).body("type", equalTo("urn:whistlegrid:problem:file-empty"));
        byte[] whole = export(Tier.GRID, Format.GEOJSON, "EPSG:4490");
        send(java.util.Arrays.copyOf(whole, whole.length / 2), "cut")
                .statusCode(422)
                .body("type", equalTo("urn:whistlegrid:problem:file-malformed"));
        assertThat(spooled()).isEqualTo(before);
        admin().get(IMPORTS).then().body("items.findAll { it.clientKey in ['xml', 'empty', 'cut'] }", hasSize(0));
    }

    @Test
    void whatTheMappingNamesMustBeThere() {
        String upload = sent(export(Tier.COMMUNITY, Format.GEOJSON, "EPSG:4490"));
        Map<String, Object> mapping = mapping(upload, Tier.COMMUNITY);
        mapping.put("name", "no such field");
        read("falsch", List.of(mapping))
                .statusCode(422)
                .body("type", equalTo("urn:whistlegrid:problem:field-unknown"))
                .body("where", equalTo("/layers/0/name"));
        mapping.put("name", "name");
        mapping.put("crs", "EPSG:2154");
        read("falsch", List.of(mapping)).statusCode(422).body("where", equalTo("/layers/0/crs"));
    }

    @Test
    void valuesThatLookLikeProgramsAreStoredAsTheText() {
        String program = "exec(java.lang.Runtime.getRuntime(),'touch /tmp/x')";
        String file = "code,name,wkt\n990101009,\"" + program
                + "\",\"POLYGON((121 31,121.001 31,121.001 31.001,121 31.001,121 31))\"\n";
        Map<String, Object> mapping = mapping(sent(file.getBytes(StandardCharsets.UTF_8)), Tier.SUB_DISTRICT);
        mapping.put("crs", "GCJ-02");
        mapping.remove("parent");
        admin().get(IMPORTS + "/" + mapping.get("upload") + "/preview")
                .then()
                .body("features[0].properties.name", equalTo(program));
        ValidatableResponse begun = read("程序", List.of(mapping)).statusCode(202);
        ended(begun.extract().path("id")).body("state", equalTo("DONE"));
    }

    @Test
    void onlyAdministratorsBringFilesIn() {
        given().auth()
                .preemptive()
                .basic("command1", "whistle-2026")
                .contentType("application/octet-stream")
                .body(new byte[] {1})
                .post(IMPORTS)
                .then()
                .statusCode(403);
        given().get("/api/v1/grid/export?tier=GRID&format=CSV").then().statusCode(401);
    }

    /** The large limit is for imports only. */
    @Test
    void otherPathsTakeNoLargeBodies() {
        admin().contentType(ContentType.JSON)
                .body(new byte[12 << 20])
                .post("/api/v1/grid/drafts")
                .then()
                .statusCode(413);
    }
}
