package org.whistlegrid.flow;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.whistlegrid.platform.TimeMachine;

/** ■ 51 opens exactly 51: each figure is the length of its list, for everybody and within his scope. */
@QuarkusTest
class CountingOnTheBoardTest {

    private static final List<String> LIGHTS = List.of("GREEN", "YELLOW", "RED", "DARK_RED", "STOPPED");

    @Inject
    TimeMachine timeMachine;

    private static boolean made;

    /** Once for all tests: they only look. */
    @BeforeEach
    void somethingOfEverything() {
        if (made) {
            return;
        }
        made = true;
        Place.awaitDistrict();
        Journey.reported().signed().assigned();
        timeMachine.advanceBy(Duration.ofHours(30));
        Journey.reported().signed().assigned().submitted();
        Journey.reported().signed().assigned().submitted().verified(true).revisited("SATISFIED");
        Map<String, Object> words = Journey.hotlineReport(Journey.RUBBISH, 0, 0);
        words.remove("position");
        Journey.reported(words);
        Journey last = Journey.reported();
        Awaitility.await().atMost(Duration.ofSeconds(5)).until(() -> !Journey.DISPATCHER
                .get("/board/matters?q=" + last.caseNumber)
                .jsonPath()
                .getList("items")
                .isEmpty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "command1",
                "clerk.sanitation",
                "clerk.water",
                "leader.haitang",
                "desk.haitang",
                "worker1",
                "handler.sanitation.1",
                "admin"
            })
    void figuresAreTheLengthsOfTheirLists(String username) {
        Desk desk = Desk.of(username);
        JsonPath figures = desk.get("/board/summary").jsonPath();
        assertThat(figures.getLong("open")).isEqualTo(BoardList.count(desk, "/board/matters"));
        for (String light : LIGHTS) {
            assertThat(figures.getLong("lights." + light))
                    .as(light)
                    .isEqualTo(BoardList.count(desk, "/board/matters?light=" + light));
        }
        figures.<String, Integer>getMap("stages").forEach((stage, count) -> assertThat((long) count)
                .as(stage)
                .isEqualTo(BoardList.count(desk, "/board/matters?stage=" + stage)));
        for (Map<String, Object> unit : figures.<Map<String, Object>>getList("units")) {
            assertThat(unit.get("unitName")).isNotNull();
            assertThat(((Number) unit.get("open")).longValue())
                    .isEqualTo(BoardList.count(desk, "/board/matters?unit=" + unit.get("unit")));
        }
        for (Map<String, Object> area : figures.<Map<String, Object>>getList("areas")) {
            assertThat(area.get("name")).isNotNull();
            assertThat(((Number) area.get("late")).longValue())
                    .isEqualTo(BoardList.count(desk, "/board/matters?light=RED,DARK_RED&area=" + area.get("code")));
        }
        assertThat(figures.getLong("dueNextHour"))
                .isEqualTo(BoardList.count(desk, "/board/matters?window=due-next-hour"));
        assertThat(figures.getLong("createdToday"))
                .isEqualTo(BoardList.count(desk, "/board/matters?window=created-today"));
        assertThat(figures.getLong("closedToday"))
                .isEqualTo(BoardList.count(desk, "/board/matters?window=closed-today"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"clerk.sanitation", "handler.sanitation.1", "desk.haitang", "dispatcher1", "worker1"})
    void boxesHoldWhatTheyCount(String username) {
        Desk desk = Desk.of(username);
        Map<String, Integer> counts = desk.get("/orders/counts").jsonPath().getMap("");
        assertThat(counts)
                .containsOnlyKeys("to-sign", "handling", "due-today", "late", "submitted", "suspended", "all", "co");
        counts.forEach((box, count) ->
                assertThat((long) count).as(box).isEqualTo(BoardList.count(desk, "/orders?box=" + box)));
        assertThat(counts.get("to-sign") + counts.get("handling") + counts.get("submitted") + counts.get("suspended"))
                .isEqualTo(counts.get("all"));
        assertThat(BoardList.of(BoardList.all(desk, "/orders?box=done"), "stage"))
                .allMatch("DONE"::equals);
    }

    @Test
    void aWindowSeesOnlyItsUnit() {
        assertThat(BoardList.of(BoardList.all(Journey.CLERK, "/orders?box=all"), "unit"))
                .isNotEmpty()
                .containsOnly(Journey.UNIT);
        assertThat(BoardList.of(BoardList.all(Desk.of("clerk.water"), "/board/matters"), "unit"))
                .doesNotContain(Journey.UNIT);
        assertThat(BoardList.of(BoardList.all(Desk.of("leader.wanghu"), "/board/matters"), "grid"))
                .allMatch(grid -> String.valueOf(grid).startsWith("990101002"));
    }

    /** What is due first comes first, what has no due last; nothing is missed or told twice between pages. */
    @Test
    void pagesFollowEachOther() {
        List<Map<String, Object>> whole = BoardList.all(Journey.DISPATCHER, "/board/matters");
        List<Object> dues = BoardList.of(whole, "due");
        List<String> given =
                dues.stream().filter(due -> due != null).map(String::valueOf).toList();
        assertThat(given).isSorted();
        assertThat(dues.subList(given.size(), dues.size())).containsOnlyNulls();
        assertThat(BoardList.of(BoardList.all(Journey.DISPATCHER, "/board/matters", 2), "id"))
                .isEqualTo(BoardList.of(whole, "id"))
                .doesNotHaveDuplicates();
        assertThat(BoardList.of(BoardList.all(Journey.DISPATCHER, "/board/matters?stage=CLOSED", 2), "closedAt"))
                .isSortedAccordingTo((a, b) -> String.valueOf(b).compareTo(String.valueOf(a)));
    }

    @Test
    void theMapShowsWhatIsOpenAndPlaced() {
        long placed = BoardList.all(Journey.DISPATCHER, "/board/matters").stream()
                .filter(row -> row.get("position") != null)
                .count();
        Response points = Journey.DISPATCHER.get("/board/points?bbox=120,31,122,32&zoom=12");
        assertThat(points.<String>path("type")).isEqualTo("FeatureCollection");
        assertThat(points.jsonPath().<Integer>getList("features.properties.count").stream()
                        .mapToLong(Integer::longValue)
                        .sum())
                .isEqualTo(placed);
        assertThat(Journey.DISPATCHER
                        .get("/board/points?bbox=10,31,11,32")
                        .jsonPath()
                        .getList("features"))
                .isEmpty();
        for (String tier : List.of("SUB_DISTRICT", "COMMUNITY", "GRID")) {
            assertThat(Journey.DISPATCHER.get("/board/areas?tier=" + tier).jsonPath().<Integer>getList("open").stream()
                            .mapToLong(Integer::longValue)
                            .sum())
                    .isEqualTo(placed);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/board/matters?light=PURPLE|filter-invalid|light",
                "/board/matters?area=99%25|filter-invalid|area",
                "/board/matters?after=abc|cursor-invalid|after",
                "/notices?after=abc|cursor-invalid|after",
                "/notices?state=LOST|filter-invalid|state",
                "/orders?box=lost|box-unknown|box",
                "/board/points?bbox=1,2,3|bbox-invalid|bbox",
                "/board/areas?tier=BUILDING|filter-invalid|tier"
            })
    void whatCannotBeAskedIsSaid(String asked) {
        String[] parts = asked.split("\\|");
        Response answer = Journey.DISPATCHER.request().urlEncodingEnabled(false).get("/api/v1" + parts[0]);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.<String>path("type")).isEqualTo("urn:whistlegrid:problem:" + parts[1]);
        assertThat(answer.<String>path("where")).isEqualTo(parts[2]);
    }
}
