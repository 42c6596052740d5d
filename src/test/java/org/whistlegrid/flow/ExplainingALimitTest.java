package org.whistlegrid.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who is held to a limit can see how it was counted, in the words of {@code POST /api/v1/time-limits/due}. */
@QuarkusTest
class ExplainingALimitTest {

    @BeforeEach
    void theDistrictIsThere() {
        Place.awaitDistrict();
    }

    @Test
    void theMattersPageCountsTheSameDaysAsTheCalculator() {
        Journey journey = Journey.reported();
        Response told = Journey.CLERK.get("/incidents/" + journey.incident + "/limits");
        told.then().statusCode(200).body("[0].order", equalTo(journey.page().path("orders[0].id")));
        String result = "[0].limits.find { it.limit == 'L3' }.";
        assertThat(told.<String>path(result + "ground")).isEqualTo("CATEGORY");
        assertThat(told.<String>path(result + "due"))
                .isEqualTo(journey.page().path("orders[0].limits.find { it.limit == 'L3' }.due"));
        Map<String, Object> question =
                Map.of("start", told.path(result + "start"), "amount", 4, "unit", "WORKING_HOUR");
        Response counted = Journey.CLERK.post("/time-limits/due", List.of(question));
        assertThat(told.<Map<String, Object>>path(result + "counted")).isEqualTo(counted.path("[0]"));
        assertThat(told.<String>path("[0].limits.find { it.limit == 'L4' }.ground"))
                .isEqualTo("CHECKING");
    }

    @Test
    void aForeignUnitIsToldNothing() {
        Journey journey = Journey.reported();
        int seen = Desk.of("clerk.water").get("/incidents/" + journey.incident).statusCode();
        Desk.of("clerk.water")
                .get("/incidents/" + journey.incident + "/limits")
                .then()
                .statusCode(seen);
        assertThat(seen).isBetween(403, 404);
    }
}
