package org.whistlegrid.contract;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * The front end's types are generated from {@code src/main/webui/openapi.json}; it must be what the server says. After a
 * wanted change run this test with {@code -Dsnap} and {@code npm run types}.
 */
@QuarkusTest
class PublishedContractTest {

    private static final Path KEPT = Path.of("../src/main/webui/openapi.json");
    private static final ObjectMapper JSON = new ObjectMapper()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);

    /** Where metrics, health and this document are; the street is told nothing of them. */
    @TestHTTPResource(value = "/", management = true)
    URI management;

    @Test
    void theKeptDocumentIsWhatTheServerSays() throws IOException {
        JsonNode served = JSON.readTree(given().accept("application/json")
                .get(management.resolve("/api/v1/openapi?format=json"))
                .then()
                .statusCode(200)
                .extract()
                .asByteArray());
        ((ObjectNode) served).remove("servers");
        if (System.getProperty("snap") != null) {
            Files.writeString(KEPT, JSON.writeValueAsString(JSON.treeToValue(served, Object.class)) + "\n");
        }
        assertThat(JSON.readTree(KEPT.toFile()))
                .as("run with -Dsnap, then npm run types in src/main/webui")
                .isEqualTo(served);
    }
}
