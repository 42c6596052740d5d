package org.whistlegrid.flow;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.whistlegrid.platform.TimeMachine;

/** The page of one matter: everybody finds his verbs, and no more of the requester than he needs. */
@QuarkusTest
class LookingAtOneMatterTest {

    private static final Desk WORKER = Desk.of(Place.WORKER);
    private static final Desk SUPERVISOR = Desk.of("supervisor1");

    @Inject
    TimeMachine timeMachine;

    @BeforeEach
    void theDistrictIsThere() {
        Place.awaitDistrict();
    }

    @Test
    void everybodyFindsHisVerbsAndNobodyElses() {
        Journey journey = Journey.reported();
        String walked = Stream.<Supplier<Journey>>of(
                        () -> journey,
                        journey::signed,
                        journey::assigned,
                        journey::submitted,
                        () -> journey.verified(true),
                        () -> journey.revisited("SATISFIED"))
                .map(step -> verbs(step.get()))
                .collect(Collectors.joining("\n"));
        assertThat(walked)
                .isEqualTo(
                        """
                        dispatcher[forceClose, join, merge, change-lead] clerk[sign, hand-up, join, return, extend,\
                         legalLimit]\
                         command[forceClose, void, supervise, ask-coordination, call-meeting]
                        dispatcher[forceClose, join, merge, change-lead] clerk[assign, contact, hand-up, join, return, extend,\
                         legalLimit]\
                         command[forceClose, void, supervise, ask-coordination, call-meeting]
                        dispatcher[forceClose, join, merge, change-lead] clerk[contact, feedback, submit, assign, revoke, join,\
                         extend, suspend, legalLimit] handler[contact, feedback, submit, extend, suspend, legalLimit]\
                         command[forceClose, void, supervise, ask-coordination, call-meeting]
                        dispatcher[forceClose, merge] worker[verify] command[forceClose, void]
                        dispatcher[forceClose, merge] revisitor[revisit] command[forceClose, void]
                        dispatcher[reopen] revisitor[reopen]""");
    }

    @Test
    void thePoolIsTheDispatchers() {
        Map<String, Object> words = Journey.hotlineReport(Journey.RUBBISH, 0, 0);
        words.remove("position");
        assertThat(verbs(Journey.reported(words)))
                .isEqualTo("dispatcher[forceClose, locate, refuse, merge, void] command[forceClose, void]");
    }

    @Test
    void aDraftedNoticeIsTheOfficersAndAnIssuedOneTheUnits() {
        Journey journey = Journey.reported().signed().assigned().contacted();
        timeMachine.advanceBy(Duration.ofDays(4));
        assertThat(noticeVerbs(SUPERVISOR, journey, "DRAFT", "SUPERVISE")).containsOnly(List.of("issue", "decline"));
        assertThat(noticeVerbs(Journey.CLERK, journey, "DRAFT", "SUPERVISE")).containsOnly(List.of());
        // a reminder asks for no answer, an urging does
        assertThat(noticeVerbs(Journey.CLERK, journey, "ISSUED", "REMIND")).containsOnly(List.of());
        assertThat(noticeVerbs(Journey.CLERK, journey, "ISSUED", "URGE")).containsOnly(List.of("reply"));
        assertThat(BoardList.of(BoardList.all(SUPERVISOR, "/notices?state=DRAFT", 3), "incident"))
                .contains(journey.incident.toString());
        Awaitility.await()
                .atMost(Duration.ofSeconds(5))
                .untilAsserted(() -> assertThat(row(journey).getString("rung")).isEqualTo("NOTIFY"));
    }

    /** The list's light comes from the database, the page's from the rooms: they say the same at all times. */
    @Test
    void listAndPageShowTheSameLight() {
        Journey journey = Journey.reported().signed().assigned();
        for (int hours : new int[] {1, 2, 20, 24, 48, 120}) {
            timeMachine.advanceBy(Duration.ofHours(hours));
            JsonPath row = row(journey);
            JsonPath page =
                    Journey.DISPATCHER.get("/incidents/" + journey.incident).jsonPath();
            assertThat(row.getString("light")).isEqualTo(page.getString("light"));
            List<String> running = page.getList("orders[0].limits.findAll{it.metAt == null}.due");
            running.addAll(page.getList("limits.findAll{it.metAt == null}.due"));
            assertThat(row.getString("due"))
                    .isEqualTo(running.stream().sorted().findFirst().orElseThrow());
        }
        assertThat(row(journey).getString("light")).isEqualTo("DARK_RED");
    }

    /** Who has to call the requester now, and no longer: a number is no property of a unit that once had the case. */
    @Test
    void onlyWhoMustCallNowReadsTheNumber() {
        Map<String, Object> words = Journey.hotlineReport(Journey.RUBBISH, 0, 0);
        words.remove("position");
        assertThat(readers(Journey.reported(words))).containsExactly("dispatcher1");
        Journey journey = Journey.reported();
        assertThat(readers(journey)).containsExactly("clerk.sanitation");
        assertThat(readers(journey.signed().assigned())).containsExactly("clerk.sanitation", "handler.sanitation.1");
        assertThat(readers(journey.submitted())).isEmpty();
        assertThat(readers(journey.verified(true))).containsExactly("revisitor1");
        assertThat(readers(journey.revisited("SATISFIED"))).isEmpty();
        Journey ended = Journey.reported().signed().assigned();
        Desk.of("command1").post("/incidents/" + ended.incident + "/void", Map.of("reason", "误报"));
        assertThat(readers(ended)).isEmpty();
    }

    /** Everybody else who sees the case reads a character and the ends of the number. */
    private static List<String> readers(Journey journey) {
        List<Desk> desks = List.of(
                Journey.DISPATCHER,
                Journey.CLERK,
                Journey.HANDLER,
                Journey.REVISITOR,
                WORKER,
                Desk.of("command1"),
                Desk.of("leader.haitang"));
        List<String> readers = new ArrayList<>();
        for (Desk desk : desks) {
            String read = requester(desk, journey);
            if (read.equals("王女士 13800001234 false")) {
                readers.add(desk.name());
            } else {
                assertThat(read).isIn("王* 138****1234 true", "null null null");
            }
        }
        return readers;
    }

    @Test
    void whoSeesTheCaseSeesItsPictures() {
        Journey journey = Journey.reported().signed().assigned().submitted();
        JsonPath page = Journey.DISPATCHER.get("/incidents/" + journey.incident).jsonPath();
        List<String> photos = page.getList("history.find{it.act == 'submitted'}.photos");
        assertThat(photos).hasSize(1);
        String picture = "/attachments/" + photos.get(0);
        assertThat(Journey.CLERK.get(picture).statusCode()).isEqualTo(200);
        assertThat(WORKER.get(picture).statusCode()).isEqualTo(200);
        assertThat(Desk.of("clerk.water").get(picture).statusCode()).isEqualTo(404);
        assertThat(page.getString("history.find{it.act == 'signed'}.actorName")).isEqualTo("刘雯");
    }

    private static String requester(Desk desk, Journey journey) {
        JsonPath page = desk.get("/incidents/" + journey.incident).jsonPath();
        return page.getString("requester.name")
                + " " + page.getString("requester.phone")
                + " " + page.getString("requester.masked");
    }

    private static JsonPath row(Journey journey) {
        JsonPath list =
                Journey.DISPATCHER.get("/board/matters?q=" + journey.caseNumber).jsonPath();
        return list.setRootPath("items[0]");
    }

    private static List<List<String>> noticeVerbs(Desk desk, Journey journey, String state, String rung) {
        return desk.get("/incidents/" + journey.incident)
                .jsonPath()
                .getList("notices.findAll{it.state == '%s' && it.rung == '%s'}.actions".formatted(state, rung));
    }

    /** Who has verbs, and which; who has none is left out. */
    private static String verbs(Journey journey) {
        StringBuilder all = new StringBuilder();
        Map<String, Desk> desks = new LinkedHashMap<>();
        desks.put("dispatcher", Journey.DISPATCHER);
        desks.put("clerk", Journey.CLERK);
        desks.put("handler", Journey.HANDLER);
        desks.put("worker", WORKER);
        desks.put("revisitor", Journey.REVISITOR);
        desks.put("command", Desk.of("command1"));
        desks.forEach((name, desk) -> {
            List<String> actions =
                    desk.get("/incidents/" + journey.incident).jsonPath().getList("actions");
            if (actions != null && !actions.isEmpty()) {
                all.append(' ').append(name).append(actions);
            }
        });
        return all.toString().strip();
    }

    /** Rows and pages name units and categories as their reader does; places have one name only. */
    @Test
    void whoReadsEnglishReadsTheEnglishNames() {
        Journey journey = Journey.reported();
        String path = "/api/v1/incidents/" + journey.incident;
        assertThat(named(path, "zh-CN")).isEqualTo("暴露垃圾 临湖区环境卫生服务中心");
        assertThat(named(path, "en")).isEqualTo("Exposed rubbish Environmental Sanitation Service Centre");
        assertThat(named(path, "fr")).isEqualTo(named(path, "zh-CN"));
    }

    private static String named(String path, String language) {
        JsonPath page = Journey.DISPATCHER
                .request()
                .header("Accept-Language", language)
                .get(path)
                .jsonPath();
        return page.getString("categoryName") + " " + page.getString("orders[0].unitName");
    }
}
