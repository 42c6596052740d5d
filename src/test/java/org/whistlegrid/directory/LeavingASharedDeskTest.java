package org.whistlegrid.directory;

import static io.restassured.RestAssured.given;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What one has read on a shared desk, the next one does not find in its browser. */
@QuarkusTest
class LeavingASharedDeskTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/me",
                "/api/v1/orders",
                "/api/v1/incidents",
                "/api/v1/incidents/nothing",
                "/api/v1/notices"
            })
    void nothingOfTheInterfaceIsKeptThatDoesNotSayHow(String address) {
        given().auth()
                .preemptive()
                .basic("clerk.sanitation", "whistle-2026")
                .get(address)
                .then()
                .header("Cache-Control", "no-store")
                .header("Cross-Origin-Resource-Policy", "same-origin");
    }

    @Test
    void signingOutEmptiesTheBrowsersCache() {
        given().header("X-Requested-With", "whistlegrid")
                .delete("/api/v1/session")
                .then()
                .header("Clear-Site-Data", "\"cache\"");
    }
}
