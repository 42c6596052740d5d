package org.whistlegrid.platform.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How much traffic there is, how full the pools are and what reconciliation found is for who operates it, not for passers-by. */
@QuarkusTest
class FacingTheStreetTest {

    @TestHTTPResource(value = "/", management = true)
    URI management;

    @ConfigProperty(name = "quarkus.management.host")
    String host;

    @ParameterizedTest
    @ValueSource(strings = {"/q/metrics", "/q/health", "/q/health/ready", "/q/health/well", "/api/v1/openapi"})
    void whatOperatorsReadIsOnAPortOfItsOwn(String path) {
        given().get(path).then().statusCode(404);
        given().get(management.resolve(path)).then().statusCode(not(404));
    }

    @Test
    void thatPortIsThisMachinesOnly() {
        assertThat(host).isEqualTo("127.0.0.1");
    }
}
