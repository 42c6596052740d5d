package org.whistlegrid.exchange;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.whistlegrid.exchange.Importing.IMPORTS;
import static org.whistlegrid.exchange.Importing.admin;
import static org.whistlegrid.exchange.Importing.ended;
import static org.whistlegrid.exchange.Importing.export;
import static org.whistlegrid.exchange.Importing.mapping;
import static org.whistlegrid.exchange.Importing.read;
import static org.whistlegrid.exchange.Importing.send;
import static org.whistlegrid.exchange.Importing.sent;
import static org.whistlegrid.exchange.Importing.spooled;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.whistlegrid.exchange.format.Format;
import org.whistlegrid.grid.Grid;
import org.whistlegrid.grid.Tier;

/** The demo district goes out as files and comes in again as a draft. */
@QuarkusTest
class BringingTheGridInTest {

    @Inject
    Grid grid;

    @BeforeEach
    void theGridIsLoaded() {
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(grid::loaded);
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
                .statusCode(413)
                .body("type", equalTo("urn:whistlegrid:problem:http-413"));
    }
}
