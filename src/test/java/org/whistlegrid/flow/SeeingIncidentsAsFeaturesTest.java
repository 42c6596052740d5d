package org.whistlegrid.flow;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.whistlegrid.grid.Area;
import org.whistlegrid.grid.Grid;
import org.whistlegrid.platform.Position;
import org.whistlegrid.platform.TimeMachine;

/** Incidents are open to strangers here, and the tiers are not: each is switched by itself. */
@QuarkusTest
@TestProfile(SeeingIncidentsAsFeaturesTest.IncidentsOpen.class)
class SeeingIncidentsAsFeaturesTest {

    private static final String ROOT = "/ogc/features/v1";
    private static final String INCIDENTS = ROOT + "/collections/incidents/items";

    public static class IncidentsOpen implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("whistlegrid.ogc.anonymous.incidents", "true", "whistlegrid.ogc.anonymous.tiers", "false");
        }
    }

    @Inject
    TimeMachine timeMachine;

    @Inject
    Grid grid;

    @BeforeEach
    void theDistrictIsThere() {
        Place.awaitDistrict();
    }

    @Test
    void whatIsOffIsOffAndWhoSignsInSeesIt() {
        given().get(ROOT + "/collections").then().statusCode(200).body("collections.id", equalTo(List.of("incidents")));
        given().get(ROOT + "/collections/grids/items")
                .then()
                .statusCode(401)
                .body("type", equalTo("urn:whistlegrid:problem:features-not-public"));
        read(Desk.of("worker1"), ROOT + "/collections/grids/items").then().statusCode(200);
        assertThat(read(Desk.of("worker1"), ROOT + "/collections/grids/items").header("Cache-Control"))
                .isEqualTo("private, no-cache");
    }

    /** Domain rules §5: no text, no requester, no exact place, no hour; and not before its day is over. */
    @Test
    void aStrangerSeesTheGridTheStageAndTheDayOfYesterday() {
        Journey journey = Journey.reported();
        String day = grid.today().toString();
        assertThat(strangers("?datetime=" + day).getList("features")).isEmpty();
        timeMachine.advanceBy(Duration.ofDays(1));
        JsonPath page = strangers("?datetime=" + day);
        Map<String, Object> told = page.getMap("features[0].properties");
        assertThat(told.keySet())
                .isEqualTo(Set.of("day", "category", "categoryName", "stage", "stageName", "grid", "exact"));
        assertThat(told)
                .containsEntry("day", day)
                .containsEntry("category", Journey.RUBBISH)
                .containsEntry("stage", "DISPATCHED")
                .containsEntry("stageName", "派遣")
                .containsEntry("exact", false);
        Area of = grid.get(String.valueOf(told.get("grid")), grid.today());
        Position shown = Position.of(of.ground().getInteriorPoint());
        assertThat(page.getList("features[0].geometry.coordinates", Float.class))
                .isNotEqualTo(List.of((float) Place.LON, (float) Place.LAT))
                .hasSize(2);
        assertThat(shown).isNotNull();
        assertThat(page.prettify())
                .doesNotContain("垃圾无人清理", "王女士", "1380000", journey.incident.toString(), journey.caseNumber);
        String id = page.getString("features[0].id");
        given().get(INCIDENTS + "/" + id).then().statusCode(200).body("id", equalTo(id));
        given().get(INCIDENTS + "/" + journey.incident).then().statusCode(404);
        given().get(INCIDENTS + "/" + journey.caseNumber).then().statusCode(404);
    }

    /** A box asks for the place that is told: small boxes find out no more than that. */
    @Test
    void aSmallBoxRoundTheExactPlaceFindsNothingForAStranger() {
        Journey.reported();
        String day = grid.today().toString();
        timeMachine.advanceBy(Duration.ofDays(1));
        String box =
                "&bbox=%f,%f,%f,%f".formatted(Place.LON - 1e-5, Place.LAT - 1e-5, Place.LON + 1e-5, Place.LAT + 1e-5);
        assertThat(strangers("?datetime=" + day + box).getList("features")).isEmpty();
        assertThat(strangers("?datetime=" + day + "&bbox=120,31,122,32").getList("features"))
                .isNotEmpty();
        JsonPath exact =
                read(Desk.of("command1"), INCIDENTS + "?datetime=" + day + box).jsonPath();
        assertThat(exact.getList("features")).isNotEmpty();
        assertThat(exact.getList("features.properties.exact")).containsOnly(true);
    }

    /** {@code directory.Scope} and nothing else: the administrator sees none, another sub-district not this one. */
    @Test
    void whoIsSignedInSeesWhatHisScopeHolds() {
        Journey journey = Journey.reported();
        assertThat(cases("command1")).contains(journey.caseNumber);
        assertThat(cases("clerk.sanitation")).contains(journey.caseNumber);
        assertThat(cases("clerk.police")).doesNotContain(journey.caseNumber);
        assertThat(cases(Place.WORKER)).contains(journey.caseNumber);
        assertThat(cases("handler.sanitation.1")).doesNotContain(journey.caseNumber);
        journey.signed().assigned();
        assertThat(cases("handler.sanitation.1")).contains(journey.caseNumber);
        assertThat(cases("admin")).isEmpty();
        assertThat(read(Desk.of("admin"), INCIDENTS + "/" + id(journey)).statusCode())
                .isEqualTo(404);
    }

    @Test
    void pagesOfIncidentsHangTogether() {
        for (int i = 0; i < 3; i++) {
            Journey.reported();
        }
        JsonPath first = read(Desk.of("command1"), INCIDENTS + "?limit=2").jsonPath();
        JsonPath second = read(Desk.of("command1"), first.getString("links.find { it.rel == 'next' }.href"))
                .jsonPath();
        JsonPath again = read(Desk.of("command1"), second.getString("links.find { it.rel == 'prev' }.href"))
                .jsonPath();
        assertThat(second.getList("features.id")).doesNotContainAnyElementsOf(first.getList("features.id"));
        assertThat(again.getList("features.id")).isEqualTo(first.getList("features.id"));
    }

    private static String id(Journey journey) {
        return read(Desk.of("command1"), INCIDENTS + "?limit=10000")
                .path("features.find { it.properties.caseNumber == '" + journey.caseNumber + "' }.id");
    }

    private static List<String> cases(String username) {
        return read(Desk.of(username), INCIDENTS + "?limit=10000").jsonPath().getList("features.properties.caseNumber");
    }

    private static JsonPath strangers(String query) {
        return JsonPath.from(
                given().get(INCIDENTS + query).then().statusCode(200).extract().asString());
    }

    private static Response read(Desk desk, String address) {
        return desk.request().get(address);
    }
}
