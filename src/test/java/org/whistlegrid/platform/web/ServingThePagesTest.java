package org.whistlegrid.platform.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** A new version must reach every screen at its next visit, and nothing may be loaded twice that did not change. */
@QuarkusTest
class ServingThePagesTest {

    @Test
    void thePageIsAskedForAgainWhateverItsPath() {
        for (String path : new String[] {"/", "/board", "/incidents/0190"}) {
            given().get(path)
                    .then()
                    .statusCode(200)
                    .header("Cache-Control", "no-cache")
                    .body(containsString("<html"));
        }
    }

    /** Whoever only asks whether a page is there hears the same. */
    @Test
    void thePageIsThereForWhoeverAsksForItsHeadOnly() {
        given().head("/board").then().statusCode(200).header("Cache-Control", "no-cache");
    }

    @Test
    void whatItLoadsIsKept() {
        Response page = given().get("/");
        Matcher script = Pattern.compile("src=\"(/assets/[^\"]+)\"").matcher(page.asString());
        Assertions.assertThat(script.find()).isTrue();
        given().get(script.group(1)).then().statusCode(200).header("Cache-Control", containsString("immutable"));
    }

    @Test
    void whatIsNotThereIsNeitherAPageNorKept() {
        given().get("/assets/nothing.js").then().statusCode(404).header("Cache-Control", (String) null);
        given().get("/api/v1/nothing").then().statusCode(404);
    }

    /** Pages, resources, files and errors alike; what is stricter for itself stays so. */
    @Test
    void everyAnswerSaysWhatABrowserMayDoWithIt() {
        for (String path : new String[] {
            "/",
            "/board",
            "/theme.js",
            "/assets/nothing.js",
            "/api/v1/grid/extent",
            "/api/v1/nothing",
            "/ogc/features/v1?f=html"
        }) {
            given().get(path)
                    .then()
                    .header(
                            "Content-Security-Policy",
                            containsString("default-src 'self'; script-src 'self'; style-src 'self'"))
                    .header("Content-Security-Policy", containsString("frame-ancestors 'none'"))
                    .header("X-Content-Type-Options", "nosniff")
                    .header("Referrer-Policy", "same-origin")
                    .header("Cross-Origin-Opener-Policy", "same-origin")
                    .header("Permissions-Policy", containsString("geolocation=(self)"))
                    .header("Strict-Transport-Security", (String) null);
        }
        given().header("X-Forwarded-Proto", "https")
                .get("/")
                .then()
                .header("Strict-Transport-Security", containsString("max-age"));
    }
}
