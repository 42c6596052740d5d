package org.whistlegrid.ogcfeatures;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.oneOf;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each bad value is answered with 400 and its name, never with 500, and says nothing of the inside. */
@QuarkusTest
class AskingWithBadIntentTest {

    private static final String GRIDS = "/ogc/features/v1/collections/grids/items";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "limit|1;drop table grid.area",
                "limit|1e3",
                "limit|0x10",
                "limit|９",
                "limit|''",
                "bbox|NaN,NaN,NaN,NaN",
                "bbox|Infinity,0,1,1",
                "bbox|1e308,1e308,1e309,1e309",
                "bbox|120,31,121",
                "bbox|120,31,121,32,",
                "bbox|120,31,121,32' or '1'='1",
                "bbox|181,0,182,1",
                "bbox-crs|EPSG:4326",
                "bbox-crs|http://www.opengis.net/def/crs/EPSG/0/2154",
                "crs|file:///etc/passwd",
                "crs|http://169.254.169.254/latest",
                "crs|''",
                "datetime|now()",
                "datetime|2026-11-24T00:00:00Z' or 1=1--",
                "datetime|9999999999-01-01",
                "code|990101001' or '1'='1",
                "code|%",
                "code|990101001_",
                "parent|99%",
                "parent|''",
                "tier|grid",
                "tier|GRID' --",
                "f|../../etc/passwd",
                "f|JSON",
                "cursor|AAAA",
                "cursor|PGRyb3AgdGFibGU",
                "cursor|%00",
                "cursor|''"
            })
    void whatCannotBeIsRefusedByName(String name, String value) {
        Response answer = given().queryParam(name, value).get(GRIDS);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(400);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(answer.jsonPath().getString("where")).isEqualTo(name);
        assertThat(answer.asString()).doesNotContain("Exception", "org.", "select", "java");
    }

    /** A cursor of the right form that was not made here names a place in the list, and no more. */
    @Test
    void aCursorMadeByHandOpensNothing() {
        given().queryParam("cursor", cursor(">99999999999999999@2010-01-01"))
                .get(GRIDS)
                .then()
                .statusCode(200)
                .body("features.size()", equalTo(0));
        given().queryParam("cursor", cursor(">1;select 1")).get(GRIDS).then().statusCode(400);
        given().queryParam("cursor", cursor("<" + "9".repeat(2_000)))
                .get(GRIDS)
                .then()
                .statusCode(400);
    }

    @Test
    void aLongValueIsNotSaidBackWhole() {
        String answer = given().queryParam("bbox", "1".repeat(3_000)).get(GRIDS).asString();
        assertThat(answer).hasSizeLessThan(600);
    }

    @Test
    void namesAndValuesAreNeverMarkup() {
        given().urlEncodingEnabled(true)
                .queryParam("f", "html")
                .queryParam("<script>alert(1)</script>", "1")
                .accept("text/html")
                .get(GRIDS)
                .then()
                .statusCode(400)
                .contentType(containsString("application/problem+json"))
                .header("X-Content-Type-Options", "nosniff");
        given().accept("text/html")
                .header("X-Forwarded-Host", "evil.example\"><script>alert(1)</script>")
                .get(GRIDS)
                .then()
                .body(not(containsString("<script>")));
    }

    @Test
    void addressesThatClimbLeadNowhere() {
        for (String path :
                new String[] {"/..%2f..%2fq", "/grids/items/..%2F..%2F", "/%00", "/grids/items/1'or'1'='1"}) {
            given().urlEncodingEnabled(false)
                    .get("/ogc/features/v1/collections" + path)
                    .then()
                    .statusCode(oneOf(400, 404));
        }
        given().get("/ogc/features/v2").then().statusCode(404);
    }

    private static String cursor(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.US_ASCII));
    }
}
