package org.whistlegrid.flow;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The procedure as it is drawn for one case: every process that runs for it, where it waits, and who did what. */
@QuarkusTest
class LookingAtTheDiagramTest {

    @BeforeEach
    void theDistrictIsThere() {
        Place.awaitDistrict();
    }

    /** What is asked for an order is drawn beside it; the approver's word stands under his name. */
    @Test
    void anApplicationIsDrawnWithWhoDecidedIt() {
        Journey journey = Journey.reported().signed();
        String application = Journey.CLERK
                .post(
                        "/orders/" + journey.order() + "/applications",
                        Map.of("kind", "RETURN", "reason", "该处属园林绿化管辖", "basis", "派单目录", "toUnit", "landscape"))
                .then()
                .statusCode(200)
                .extract()
                .path("id");
        JsonPath asked = drawn(journey, application);
        assertThat(asked.getString("application")).isEqualTo("RETURN");
        assertThat(asked.getList("active")).contains("decide");
        assertThat(asked.getString("visits[0].by")).isNull();
        Journey.DISPATCHER
                .post("/applications/" + application + "/decide", Map.of("ruling", "REFUSE", "opinion", "在环卫清扫范围内"))
                .then()
                .statusCode(200);
        JsonPath decided = drawn(journey, application);
        assertThat(decided.getList("active")).isEmpty();
        assertThat(decided.getString("visits[0].by"))
                .isEqualTo(Journey.DISPATCHER.get("/me").path("name"));
        JsonPath order = drawn(journey, journey.order());
        assertThat(order.getString("key")).isEqualTo("department-order");
        assertThat(order.getString("application")).isNull();
        assertThat(drawn(journey, journey.incident.toString()).getString("key")).isEqualTo("incident");
    }

    private static JsonPath drawn(Journey journey, String subject) {
        JsonPath diagram = Journey.DISPATCHER
                .get("/incidents/" + journey.incident + "/diagram")
                .jsonPath();
        return diagram.setRootPath("processes.find { it.subject == '" + subject + "' }");
    }
}
