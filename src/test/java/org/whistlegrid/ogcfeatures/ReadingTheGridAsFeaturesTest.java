package org.whistlegrid.ogcfeatures;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.oneOf;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.path.json.config.JsonPathConfig;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.whistlegrid.grid.Grid;

/** What OGC 17-069r4 and 18-058r1 require, each test with its requirements. */
@QuarkusTest
class ReadingTheGridAsFeaturesTest {

    private static final String ROOT = "/ogc/features/v1";
    private static final String GRIDS = ROOT + "/collections/grids/items";
    private static final String ONE = "990101001001003";
    private static final String EPSG = "http://www.opengis.net/def/crs/EPSG/0/";

    @Inject
    Grid grid;

    @Inject
    EntityManager entities;

    private int grids;

    @BeforeEach
    void theGridIsLoaded() {
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(grid::loaded);
        grids = GridsOfToday.count(grid);
    }

    /** {@code /req/core/root-success}. */
    @Test
    void theLandingPageLeadsToEverything() {
        given().get(ROOT)
                .then()
                .statusCode(200)
                .contentType("application/json")
                .body("links.rel", hasItems("self", "alternate", "service-desc", "service-doc", "conformance", "data"))
                .body("links.find { it.rel == 'self' }.href", matchesPattern("http://[^/]+" + ROOT));
    }

    /** {@code /req/core/conformance-success}. */
    @Test
    void itDeclaresWhatItKeeps() {
        given().get(ROOT + "/conformance")
                .then()
                .statusCode(200)
                .body(
                        "conformsTo",
                        hasItems(
                                "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/core",
                                "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/oas30",
                                "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/html",
                                "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/geojson",
                                "http://www.opengis.net/spec/ogcapi-features-2/1.0/conf/crs"));
    }

    /** {@code /req/oas30/oas-definition-2}: the document names every address and every parameter, and no other. */
    @Test
    void theDefinitionDescribesExactlyThisInterface() {
        Response api =
                given().accept("application/vnd.oai.openapi+json;version=3.0").get(ROOT + "/api");
        assertThat(api.contentType()).isEqualTo("application/vnd.oai.openapi+json;version=3.0");
        JsonPath document = JsonPath.from(api.asString());
        assertThat(document.getString("openapi")).startsWith("3.0");
        assertThat(document.getMap("paths").keySet().stream().map(String::valueOf))
                .contains("/", "/collections", "/collections/grids/items", "/collections/grids/items/{featureId}")
                .noneMatch(path -> path.contains("incidents"));
        assertThat(document.getList("paths.'/collections/grids/items'.get.parameters.$ref", String.class))
                .extracting(ref -> ref.substring(ref.lastIndexOf('/') + 1))
                .containsExactlyInAnyOrder(
                        "limit", "bbox", "bbox-crs", "crs", "datetime", "cursor", "f", "code", "parent", "tier");
        given().get(ROOT + "/api?f=html").then().statusCode(200).contentType(startsWith("text/html"));
    }

    /** {@code /req/core/fc-md-success}, {@code /req/core/sfc-md-success}, {@code /req/crs/fc-md-crs-list}. */
    @Test
    void theTiersAreOpenAndIncidentsAreNot() {
        given().get(ROOT + "/collections")
                .then()
                .statusCode(200)
                .body("collections.id", equalTo(List.of("sub-districts", "communities", "grids", "buildings")))
                .body("collections.crs.flatten()", hasItem("http://www.opengis.net/def/crs/OGC/1.3/CRS84"))
                .body("collections.storageCrs", everyItem(equalTo(EPSG + "4490")))
                .body("collections[0].extent.spatial.bbox[0]", hasSize(4))
                .body("collections[0].extent.temporal.interval[0][1]", nullValue());
        given().get(ROOT + "/collections/grids").then().statusCode(200).body("id", equalTo("grids"));
        given().get(ROOT + "/collections/incidents")
                .then()
                .statusCode(401)
                .body("type", equalTo("urn:whistlegrid:problem:features-not-public"));
        given().get(ROOT + "/collections/residents")
                .then()
                .statusCode(404)
                .body("type", equalTo("urn:whistlegrid:problem:collection-unknown"));
    }

    /** {@code /req/core/fc-response}: pages hang together, forward and back, without a gap or a double. */
    @Test
    void allGridsAreReadFromPageToPageAndBack() {
        List<String> forward = new ArrayList<>();
        String address = GRIDS + "?limit=150";
        String last = address;
        while (address != null) {
            JsonPath page = page(address);
            assertThat(page.getInt("numberReturned"))
                    .isEqualTo(page.getList("features").size());
            assertThat(page.getInt("numberMatched")).isEqualTo(grids);
            forward.addAll(page.getList("features.id", String.class));
            last = address;
            address = page.getString("links.find { it.rel == 'next' }.href");
        }
        assertThat(forward).hasSize(grids).doesNotHaveDuplicates().isSorted();
        List<String> back = new ArrayList<>();
        for (address = last; address != null; ) {
            JsonPath page = page(address);
            back.addAll(0, page.getList("features.id", String.class));
            address = page.getString("links.find { it.rel == 'prev' }.href");
        }
        assertThat(back).isEqualTo(forward);
    }

    /** A page as long as one batch of reading, and one of several. */
    @Test
    void pagesLongerThanABatchAreWhole() {
        assertThat(page(GRIDS + "?limit=" + grids).getString("links.find { it.rel == 'next' }"))
                .isNull();
        JsonPath page = page(ROOT + "/collections/buildings/items?limit=1500");
        assertThat(page.getList("features.id", String.class))
                .hasSize(1500)
                .doesNotHaveDuplicates()
                .isSorted();
        assertThat(page(page.getString("links.find { it.rel == 'next' }.href")).getString("features[0].id"))
                .isGreaterThan(page.getString("features[1499].id"));
    }

    /** {@code /req/core/f-success}. */
    @Test
    void aFeatureIsReadByItsId() {
        given().get(GRIDS + "/" + ONE)
                .then()
                .statusCode(200)
                .contentType("application/geo+json")
                .body("id", equalTo(ONE))
                .body("properties.name", equalTo("第三网格"))
                .body("properties.parent", equalTo("990101001001"))
                .body("geometry.type", equalTo("MultiPolygon"))
                .body("links.rel", hasItems("self", "alternate", "collection"));
        // the version in force needs no day in its features' ids; another one does, and others may publish meanwhile
        given().get(GRIDS + "/" + ONE + "@2010-01-01")
                .then()
                .statusCode(200)
                .body("id", anyOf(equalTo(ONE), equalTo(ONE + "@2010-01-01")));
        given().get(GRIDS + "/" + ONE + "@2011-01-01").then().statusCode(404);
        given().get(GRIDS + "/990101001001999")
                .then()
                .statusCode(404)
                .body("type", equalTo("urn:whistlegrid:problem:feature-unknown"));
    }

    /** {@code /req/core/fc-bbox-response}: what touches the box, in whatever system the box is given. */
    @Test
    void aBoxFindsTheSameInEverySystem() {
        List<String> found = ids(GRIDS + "?limit=1000&bbox=120.985,31.49,120.995,31.5");
        assertThat(found).isNotEmpty().hasSizeLessThan(500);
        String metres = metres(120.985, 31.49) + "," + metres(120.995, 31.5);
        assertThat(ids(GRIDS + "?limit=1000&bbox=31.49,120.985,31.5,120.995&bbox-crs=" + EPSG + "4490"))
                .isEqualTo(found);
        assertThat(ids(GRIDS + "?limit=1000&bbox=31.49,120.985,31.5,120.995&bbox-crs=" + EPSG + "4326"))
                .isEqualTo(found);
        assertThat(ids(GRIDS + "?limit=1000&bbox=120.985,31.49,-5,120.995,31.5,90"))
                .isEqualTo(found);
        assertThat(ids(GRIDS + "?limit=1000&bbox=" + metres + "&bbox-crs=" + EPSG + "3857"))
                .isEqualTo(found);
        // latitude first where longitude belongs: 120 is no latitude
        given().get(GRIDS + "?bbox=31.49,120.985,31.5,120.995").then().statusCode(400);
    }

    /** West of more than east goes round by the antimeridian: from the district eastward to Greenwich it holds all of it. */
    @Test
    void aBoxAcrossTheAntimeridianHoldsBothItsSides() {
        assertThat(page(GRIDS + "?limit=1&bbox=120,30,-170,33").getInt("numberMatched"))
                .isEqualTo(grids);
        assertThat(page(GRIDS + "?limit=1&bbox=170,30,122,33").getInt("numberMatched"))
                .isEqualTo(grids);
        assertThat(ids(GRIDS + "?bbox=170,30,-170,33")).isEmpty();
    }

    /** {@code /req/core/fc-time-response}: the version in force at that time. */
    @Test
    void timeAsksForTheVersionInForceThen() {
        assertThat(page(GRIDS + "?limit=1&datetime=2015-06-01T00:00:00Z").getInt("numberMatched"))
                .isEqualTo(500);
        assertThat(ids(GRIDS + "?datetime=2009-12-31T12:00:00Z")).isEmpty();
        assertThat(page(GRIDS + "?limit=1&datetime=2009-12-31T16:00:00Z").getInt("numberMatched"))
                .isEqualTo(500);
    }

    /** Other tests of the same district add versions, each with as many grids as it likes: all are counted, none twice. */
    @Test
    void spanAsksForEveryVersionInForceAtSomeTimeOfIt() {
        assertThat(page(GRIDS + "?limit=1&datetime=../..").getInt("numberMatched"))
                .isEqualTo(gridsOfVersions("true"));
        assertThat(page(GRIDS + "?limit=1&datetime=../2009-12-31").getInt("numberMatched"))
                .isEqualTo(gridsOfVersions("valid_from < '2010-01-01'"));
        assertThat(page(GRIDS + "?limit=1&datetime=2015-06-01/..").getInt("numberMatched"))
                .isEqualTo(gridsOfVersions("valid_to is null or valid_to > '2015-06-01'"));
        assertThat(ids(GRIDS + "?datetime=../1989-12-31")).isEmpty();
    }

    private int gridsOfVersions(String condition) {
        Object count = entities.createNativeQuery(
                        "select count(*) from grid.area where tier = 'GRID' and version in (select id from grid.version"
                                + " where withdrawn_at is null and (" + condition + "))")
                .getSingleResult();
        return ((Number) count).intValue();
    }

    /** {@code /rec/core/fc-filters}. */
    @Test
    void propertiesAreFilters() {
        assertThat(ids(GRIDS + "?code=" + ONE)).containsExactly(ONE);
        assertThat(ids(ROOT + "/collections/communities/items?parent=990101001"))
                .hasSize(14);
        assertThat(ids(GRIDS + "?limit=1000&parent=990101001")).allMatch(id -> id.startsWith("990101001"));
        assertThat(page(GRIDS + "?limit=1&parent=990101").getInt("numberMatched"))
                .isEqualTo(grids);
        assertThat(page(ROOT + "/collections/buildings/items?parent=" + ONE).getList("features.properties.parent"))
                .isNotEmpty()
                .allMatch(ONE::equals);
        assertThat(page(GRIDS + "?limit=1&tier=GRID").getInt("numberMatched")).isEqualTo(grids);
        assertThat(ids(GRIDS + "?tier=BUILDING")).isEmpty();
    }

    /** {@code /req/crs/fc-crs-action}, {@code /req/crs/ogc-crs-header-value}: axes in the order of the definition. */
    @Test
    void shapesComeInTheSystemAndTheAxisOrderAskedFor() {
        List<Float> plain = corner(GRIDS + "/" + ONE, "http://www.opengis.net/def/crs/OGC/1.3/CRS84");
        assertThat(plain.get(0)).isBetween(120f, 122f);
        assertThat(plain.get(1)).isBetween(31f, 32f);
        for (String code : List.of("4490", "4326")) {
            List<Float> turned = corner(GRIDS + "/" + ONE + "?crs=" + EPSG + code, EPSG + code);
            assertThat(turned).containsExactly(plain.get(1), plain.get(0));
        }
        List<Float> metres = corner(GRIDS + "/" + ONE + "?crs=" + EPSG + "3857", EPSG + "3857");
        assertThat(metres.get(0).doubleValue()).isCloseTo(Math.toRadians(plain.get(0)) * 6_378_137, within(2.0));
        assertThat(page(GRIDS + "?limit=1&crs=" + EPSG + "4490")
                        .getFloat("features[0].geometry.coordinates[0][0][0][0]"))
                .isBetween(31f, 32f);
    }

    /** {@code /req/core/query-param-unknown}, {@code /req/core/query-param-invalid}. */
    @Test
    void parametersThatDoNotExistOrCannotBeAreRefused() {
        for (String address : List.of("", "/conformance", "/api", "/collections", "/collections/grids")) {
            given().get(ROOT + address + "?limit=1")
                    .then()
                    .statusCode(400)
                    .contentType("application/problem+json")
                    .body("type", equalTo("urn:whistlegrid:problem:parameter-unknown"))
                    .body("where", equalTo("limit"));
        }
        given().get(GRIDS + "?unknown=1").then().statusCode(400);
        given().get(GRIDS + "/" + ONE + "?bbox=1,2,3,4").then().statusCode(400);
        given().get(GRIDS + "?category=M06010").then().statusCode(400);
        for (String pair : List.of("limit=0", "limit=-1", "limit=ten", "limit=1&limit=2", "f=xml", "tier=planet")) {
            given().get(GRIDS + "?" + pair)
                    .then()
                    .statusCode(400)
                    .body("type", equalTo("urn:whistlegrid:problem:parameter-invalid"))
                    .body("where", equalTo(pair.substring(0, pair.indexOf('='))));
        }
        given().header("Accept-Language", "en")
                .get(GRIDS + "?crs=EPSG:2154")
                .then()
                .statusCode(400)
                .body("title", equalTo("Invalid value"));
    }

    /** {@code /req/core/fc-limit-response-1}: who asks for too much gets the most there is, and no error. */
    @Test
    void aGreatLimitIsTheGreatestThereIs() {
        assertThat(page(GRIDS + "?limit=99999999999999999999").getInt("numberReturned"))
                .isEqualTo(grids);
        assertThat(page(GRIDS).getInt("numberReturned")).isEqualTo(100);
    }

    /** {@code /req/html/definition}: f wins over Accept, and who accepts anything gets JSON. */
    @Test
    void theEncodingIsNegotiated() {
        String browser = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";
        given().accept(browser).get(GRIDS).then().contentType(startsWith("text/html"));
        given().accept(browser).get(GRIDS + "?f=json").then().contentType("application/geo+json");
        given().accept("application/json").get(GRIDS).then().contentType("application/geo+json");
        given().accept("application/geo+json").get(GRIDS).then().contentType("application/geo+json");
        given().accept("*/*").get(ROOT).then().contentType("application/json");
        given().accept("image/png").get(ROOT).then().statusCode(406).contentType("application/problem+json");
    }

    @Test
    void pagesForPeopleAreChineseFirst() {
        given().get(GRIDS + "?f=html&limit=10")
                .then()
                .statusCode(200)
                .header("Content-Language", "zh")
                .body(containsString("<html lang=\"zh\">"), containsString("第三网格"), containsString("下一页"));
        given().header("Accept-Language", "en-GB")
                .get(ROOT + "/collections?f=html")
                .then()
                .header("Content-Language", "en")
                .body(containsString("Sub-districts"), not(containsString("数据集")));
        for (String address :
                List.of("", "/conformance", "/api", "/collections/grids", "/collections/grids/items/" + ONE)) {
            given().get(ROOT + address + "?f=html").then().statusCode(200).body(containsString("</html>"));
        }
        given().get("/ogc/features/features.css").then().statusCode(200).contentType(startsWith("text/css"));
    }

    @Test
    void whatDidNotChangeIsNotSentAgain() {
        for (String address :
                List.of("", "/api", "/collections", "/collections/grids/items", "/collections/grids/items/" + ONE)) {
            Response first = given().get(ROOT + address);
            assertThat(first.header("Cache-Control")).isEqualTo("public, max-age=300");
            assertThat(first.header("Vary")).contains("Accept", "Accept-Language", "Authorization");
            given().header("If-None-Match", first.header("ETag"))
                    .get(ROOT + address)
                    .then()
                    .statusCode(304);
        }
        String json = given().get(GRIDS).header("ETag");
        assertThat(given().get(GRIDS + "?f=html").header("ETag")).isNotEqualTo(json);
        assertThat(given().get(GRIDS + "?limit=5").header("ETag")).isNotEqualTo(json);
    }

    @Test
    void headSaysTheSameWithoutABodyAndOtherSitesMayRead() {
        given().head(GRIDS)
                .then()
                .statusCode(200)
                .contentType("application/geo+json")
                .header("ETag", notNullValue())
                .header("Access-Control-Allow-Origin", "*")
                .header("Access-Control-Allow-Credentials", nullValue())
                .body(equalTo(""));
        given().head(ROOT).then().statusCode(200).body(equalTo(""));
        given().options(GRIDS)
                .then()
                .statusCode(200)
                .header("Allow", "GET, HEAD, OPTIONS")
                .header("Access-Control-Allow-Headers", not(containsString("Authorization")));
        given().post(GRIDS).then().statusCode(oneOf(404, 405));
        given().get("/api/v1/grid/areas").then().header("Access-Control-Allow-Origin", nullValue());
    }

    /** The test's own address is a proxy that is trusted. */
    @Test
    void behindAProxyLinksLeadThroughTheProxy() {
        given().header("X-Forwarded-Proto", "https")
                .header("X-Forwarded-Host", "open.example.org")
                .header("X-Forwarded-Prefix", "/city")
                .get(GRIDS + "?limit=1")
                .then()
                .statusCode(200)
                .body(
                        "links.find { it.rel == 'self' }.href",
                        equalTo("https://open.example.org/city" + GRIDS + "?limit=1"))
                .body("links.find { it.rel == 'next' }.href", startsWith("https://open.example.org/city" + GRIDS))
                .body("links.rel", hasItem("next"));
    }

    @Test
    void largePagesAreCompressed() {
        given().header("Accept-Encoding", "gzip")
                .get(GRIDS)
                .then()
                .header("Content-Encoding", "gzip")
                .body("features", hasSize(100));
    }

    /** {@code /req/geojson/content}; domain rules §5: no resident is told of. */
    @Test
    void aBuildingTellsOfItsWallsAndOfNobody() {
        given().get(ROOT + "/collections/buildings/items?limit=1")
                .then()
                .body("type", equalTo("FeatureCollection"))
                .body(
                        "features[0].properties.keySet()",
                        equalTo(java.util.Set.of(
                                "code",
                                "tier",
                                "name",
                                "parent",
                                "squareMetres",
                                "floors",
                                "address",
                                "validFrom",
                                "validTo")))
                .body("features[0]", hasKey("geometry"));
    }

    /** EPSG method 1024. */
    private static String metres(double lon, double lat) {
        double north = Math.log(Math.tan(Math.PI / 4 + Math.toRadians(lat) / 2));
        return Math.toRadians(lon) * 6_378_137 + "," + north * 6_378_137;
    }

    private static JsonPath page(String address) {
        return JsonPath.from(
                given().get(address).then().statusCode(200).extract().asString());
    }

    private static List<String> ids(String address) {
        return page(address).getList("features.id", String.class);
    }

    private static List<Float> corner(String address, String system) {
        Response answer = given().get(address);
        assertThat(answer.header("Content-Crs")).isEqualTo("<" + system + ">");
        return answer.jsonPath(JsonPathConfig.jsonPathConfig()).getList("geometry.coordinates[0][0][0]", Float.class);
    }
}
