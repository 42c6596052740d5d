package org.whistlegrid.draft;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.whistlegrid.grid.Grid;

@QuarkusTest
class TakingBackAVersionTest {

    private static final String COMMUNITY = "990101003013";

    @Inject
    Grid grid;

    @BeforeEach
    void theGridIsLoaded() {
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(grid::loaded);
    }

    @Test
    void aVersionWhoseDayHasNotComeIsTakenBackAndTheOneBeforeHoldsOn() {
        LocalDate day = Coming.day(grid.today(), 10);
        String before = Coming.nameOn(COMMUNITY, day);
        String version = renamed("待定里社区", day);
        assertThat(Coming.nameOn(COMMUNITY, day)).isEqualTo("待定里社区");
        assertThat(Coming.versions()).contains(version);

        Coming.withdraw("command1", version, Map.of("why", "x")).then().statusCode(403);
        Coming.withdraw("admin", version, Map.of()).then().statusCode(400);
        Coming.withdraw(version)
                .then()
                .statusCode(200)
                .body("by", equalTo("admin"))
                .body("why", equalTo("尚需征求意见"))
                .body("validFrom", equalTo(day.toString()));
        assertThat(Coming.versions()).doesNotContain(version);
        assertThat(Coming.nameOn(COMMUNITY, day)).isEqualTo(before);
        Drawing.as("command1")
                .get("/api/v1/grid/versions/withdrawn")
                .then()
                .statusCode(200)
                .body("items.id", hasItem(version));
        Coming.withdraw(version).then().statusCode(409).body("type", problem("version-withdrawn"));

        // what it drew is not lost: a draft can begin with it
        Drawing again = Drawing.ofVersion("再议", version);
        again.get("/changes").then().body("items.after.name", equalTo(List.of("待定里社区")));
        again.discarded();
    }

    @Test
    void oneOnWhichAnotherRestsIsTakenBackOnlyAfterThatOne() {
        LocalDate day = Coming.day(grid.today(), 10);
        String first = renamed("先行里社区", day);
        String second = renamed("后续里社区", day.plusDays(5));
        Coming.withdraw(first)
                .then()
                .statusCode(409)
                .body("type", problem("version-followed"))
                .body(
                        "detail",
                        org.hamcrest.Matchers.containsString(day.plusDays(5).toString()));
        Coming.withdraw(second).then().statusCode(200);
        Coming.withdraw(first).then().statusCode(200);
    }

    @Test
    void oneThatIsInForceStays() {
        String inForce = given().get("/api/v1/grid/versions").path("id[0]");
        Coming.withdraw(inForce).then().statusCode(409).body("type", problem("version-in-force"));
        Coming.withdraw(UUID.randomUUID().toString()).then().statusCode(404).body("type", problem("version-unknown"));
    }

    private static String renamed(String name, LocalDate day) {
        Drawing drawing = Drawing.opened(name);
        drawing.acts("rename", "code", COMMUNITY, "name", name).then().statusCode(200);
        return Coming.published(drawing, day);
    }

    private static Matcher<String> problem(String code) {
        return equalTo("urn:whistlegrid:problem:" + code);
    }
}
