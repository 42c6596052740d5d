package org.whistlegrid.flow;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.whistlegrid.platform.TimeMachine;

/** Live matters as vector tiles: everybody's own, fresh as the board, gathered where they lie close. */
@QuarkusTest
class DrawingMattersInTilesTest {

    private static final Desk COMMAND = Desk.of("command1");
    private static final String NEAR = MapPoints.tileAt(Place.LON, Place.LAT, 17);
    private static final String FAR = MapPoints.tileAt(Place.LON, Place.LAT, 11);

    @Inject
    TimeMachine timeMachine;

    @BeforeEach
    void theDistrictIsThere() {
        Place.awaitDistrict();
    }

    @Test
    void nearbyEachMatterIsAPointOfItsOwnFromAfarTheyAreOne() {
        Journey first = shown(Journey.reported());
        Journey second = shown(Journey.reported());
        String near = MapPoints.words(COMMAND.get(NEAR).asByteArray());
        assertThat(near).contains(first.caseNumber, second.caseNumber, first.incident.toString(), "light");
        String far = MapPoints.words(COMMAND.get(FAR).asByteArray());
        assertThat(far).contains("matter", "count", "late").doesNotContain(first.caseNumber);
    }

    /** Rubbish at this wall is sanitation's and its sub-district's, nobody else's. */
    @Test
    void aTileHoldsNothingThatItsReaderMayNotSee() {
        Journey journey = shown(Journey.reported());
        for (String may : new String[] {"command1", "clerk.sanitation", Place.WORKER, "desk.haitang"}) {
            assertThat(MapPoints.words(Desk.of(may).get(NEAR).asByteArray()))
                    .as(may)
                    .contains(journey.caseNumber);
        }
        for (String mayNot : new String[] {"clerk.water", "admin", "leader.wanghu", "handler.sanitation.1"}) {
            Response answer = Desk.of(mayNot).get(NEAR);
            assertThat(MapPoints.words(answer.asByteArray())).as(mayNot).doesNotContain(journey.caseNumber);
        }
        RestAssured.given().get("/api/v1" + NEAR).then().statusCode(401);
    }

    /** Another's tag is no key to his tile, and no shared cache may keep it. */
    @Test
    void aTagIsOfTheContentAndStaysPrivate() {
        shown(Journey.reported());
        Response mine = COMMAND.get(NEAR);
        assertThat(mine.header("Cache-Control")).contains("private", "no-cache");
        assertThat(mine.header("Vary")).contains("Cookie", "Authorization");
        assertThat(known(COMMAND, mine.header("ETag"))).isEqualTo(304);
        assertThat(known(Desk.of("clerk.water"), mine.header("ETag"))).isNotEqualTo(304);
    }

    @Test
    void theTagChangesWithTheBoardAndWhenALightTurns() {
        shown(Journey.reported());
        String before = COMMAND.get(NEAR).header("ETag");
        shown(Journey.reported());
        String more = COMMAND.get(NEAR).header("ETag");
        assertThat(more).isNotEqualTo(before);
        timeMachine.advanceBy(Duration.ofDays(2));
        assertThat(COMMAND.get(NEAR).header("ETag")).isNotEqualTo(more);
    }

    private static int known(Desk desk, String tag) {
        return desk.request().header("If-None-Match", tag).get("/api/v1" + NEAR).statusCode();
    }

    private static Journey shown(Journey journey) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(5))
                .until(() -> MapPoints.words(COMMAND.get(NEAR).asByteArray()).contains(journey.caseNumber));
        return journey;
    }
}
