package org.whistlegrid.exchange;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.whistlegrid.exchange.format.Format;
import org.whistlegrid.grid.Tier;

/** An administrator who brings files in, over HTTP. */
final class Importing {

    static final String IMPORTS = "/api/v1/grid/imports";

    private Importing() {}

    static RequestSpecification admin() {
        return given().auth().preemptive().basic("admin", "whistle-2026");
    }

    static byte[] export(Tier tier, Format format, String crs) {
        return admin().queryParam("tier", tier)
                .queryParam("format", format)
                .queryParam("crs", crs)
                .get("/api/v1/grid/export")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
    }

    static ValidatableResponse send(byte[] file, String key) {
        return admin().contentType("application/octet-stream")
                .header("Idempotency-Key", key)
                .queryParam("name", "file")
                .body(file)
                .post(IMPORTS)
                .then();
    }

    static String sent(byte[] file) {
        return send(file, UUID.randomUUID().toString())
                .statusCode(201)
                .body("state", equalTo("READY"))
                .extract()
                .path("id");
    }

    static String sent(String text) {
        return sent(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Of a file that the product wrote. */
    static Map<String, Object> mapping(String upload, Tier tier) {
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

    /** Of a table with code and name. */
    static Map<String, Object> plain(String upload) {
        Map<String, Object> mapping = mapping(upload, Tier.SUB_DISTRICT);
        mapping.remove("parent");
        return mapping;
    }

    static ValidatableResponse read(String title, List<Map<String, Object>> layers) {
        return admin().contentType(ContentType.JSON)
                .body(Map.of("title", title, "layers", layers))
                .post(IMPORTS + "/readings")
                .then();
    }

    /** @param covers what the layers speak of */
    static ValidatableResponse read(String title, List<Map<String, Object>> layers, Map<String, Object> covers) {
        return admin().contentType(ContentType.JSON)
                .body(Map.of("title", title, "layers", layers, "covers", covers))
                .post(IMPORTS + "/readings")
                .then();
    }

    static ValidatableResponse ended(String reading) {
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> !admin().get(IMPORTS + "/readings/" + reading)
                .path("state")
                .equals("RUNNING"));
        return admin().get(IMPORTS + "/readings/" + reading).then();
    }

    static List<Path> spooled() throws IOException {
        Path folder = Path.of("target/exchange");
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }
}
