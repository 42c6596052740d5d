package org.whistlegrid.flow;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.whistlegrid.workflow.check.ProcedureCheck;

/** The stage and the token cannot disagree: after every verb each stands where the other says (decision 0003). */
@QuarkusTest
class OneTruthTest {

    private static final List<String> CLERK_STEPS = List.of("sign", "assign", "contact", "submit");

    @Inject
    ProcedureCheck check;

    @Inject
    Clock clock;

    @BeforeEach
    void theDistrictIsThere() {
        Place.awaitDistrict();
    }

    @Test
    void eachVerbMovesStageAndTokenTogether() {
        List<String> walked = new ArrayList<>();
        Journey journey = Journey.reported();
        walked.add(line("report", journey));
        walked.add(line("sign", journey.signed()));
        walked.add(line("assign", journey.assigned()));
        walked.add(line("submit", journey.submitted()));
        walked.add(line("verify: failed", journey.verified(false)));
        walked.add(line("submit", journey.submitted()));
        walked.add(line("verify: passed", journey.verified(true)));
        walked.add(line("revisit: unsatisfied", journey.revisited("UNSATISFIED")));
        walked.add(line("submit", journey.submitted()));
        walked.add(line("verify: passed", journey.verified(true)));
        walked.add(line("revisit: satisfied", journey.revisited("SATISFIED")));
        assertThat(String.join("\n", walked))
                .isEqualTo(
                        """
                        report               | DISPATCHED/TO_SIGN   | departmentOrder, sign
                        sign                 | DISPATCHED/TO_ASSIGN | assign, departmentOrder
                        assign               | DISPATCHED/HANDLING  | departmentOrder, handle
                        submit               | TO_VERIFY/SUBMITTED  | verify
                        verify: failed       | DISPATCHED/HANDLING  | departmentOrder, handle
                        submit               | TO_VERIFY/SUBMITTED  | verify
                        verify: passed       | TO_REVISIT/SUBMITTED | revisit
                        revisit: unsatisfied | DISPATCHED/HANDLING  | departmentOrder, handle
                        submit               | TO_VERIFY/SUBMITTED  | verify
                        verify: passed       | TO_REVISIT/SUBMITTED | revisit
                        revisit: satisfied   | CLOSED/DONE          |""");
        assertThat(check.findings()).isEmpty();
    }

    /** The places beside the straight way: inside the unit, up to the next tier, merged, and back again. */
    @Test
    void theWaysBesideTheStraightOneMoveBothTogetherToo() {
        rule("NEVER", "ALWAYS");
        List<String> walked = new ArrayList<>();
        try {
            Journey journey = Journey.reported().signed().assigned().contacted();
            walked.add(line("revoke", onOrder(journey, "revoke", Map.of("reason", "另有任务"))));
            walked.add(line("hand up", onOrder(journey, "hand-up", Map.of("kind", "UNCLEAR", "reason", "不明"))));
            Map<String, Object> again = Map.of("unit", Journey.UNIT, "reason", "会商确定");
            walked.add(line("dispatch again", onCase(journey, Journey.DISPATCHER, "dispatch", again)));
            CLERK_STEPS.forEach(step -> walked.add(line(step, onOrder(journey, step, body(step)))));
            walked.add(line("review: back", onOrder(journey, "review", Map.of("confirmed", false, "opinion", "补拍"))));
            onOrder(journey, "submit", body("submit"));
            walked.add(
                    line("review: confirmed", onOrder(journey, "review", Map.of("confirmed", true, "opinion", "行"))));
            Journey led = Journey.reported();
            Map<String, Object> into = Map.of("into", led.caseNumber, "reason", "同一处");
            walked.add(line("merge", onCase(journey, Journey.DISPATCHER, "merge", into)));
            Map<String, Object> reason = Map.of("reason", "不是一处");
            walked.add(line("unmerge", onCase(journey, Journey.DISPATCHER, "unmerge", reason)));
            walked.add(line("void", onCase(journey, Desk.of("command1"), "void", reason)));
        } finally {
            rule("ALWAYS", "NEVER");
        }
        assertThat(String.join("\n", walked))
                .isEqualTo(
                        """
                        revoke               | DISPATCHED/TO_ASSIGN | assign, departmentOrder
                        hand up              | FILED/HANDED_UP      | redispatch
                        dispatch again       | DISPATCHED/TO_SIGN   | departmentOrder, sign
                        sign                 | DISPATCHED/TO_ASSIGN | assign, departmentOrder
                        assign               | DISPATCHED/HANDLING  | departmentOrder, handle
                        contact              | DISPATCHED/HANDLING  | departmentOrder, handle
                        submit               | DISPATCHED/TO_REVIEW | departmentOrder, review
                        review: back         | DISPATCHED/HANDLING  | departmentOrder, handle
                        review: confirmed    | TO_VERIFY/SUBMITTED  | verify
                        merge                | MERGED/ENDED         |
                        unmerge              | DISPATCHED/TO_SIGN   | departmentOrder, sign
                        void                 | VOID/ENDED           |""");
        assertThat(check.findings()).isEmpty();
    }

    /** What is asked moves no token; who helps and who leads moves those of orders. */
    @Test
    void questionsMoveNothingAndHelpersMoveTheirOwn() {
        List<String> walked = new ArrayList<>();
        Journey journey = Journey.reported().signed();
        walked.add(line("hand up", onOrder(journey, "hand-up", Map.of("kind", "UNCLEAR", "reason", "不明"))));
        Map<String, Object> asked = Map.of("units", List.of("water"), "question", "是否属水务");
        walked.add(line("consult", onCase(journey, Journey.DISPATCHER, "consultations", asked)));
        Map<String, Object> again = Map.of("unit", Journey.UNIT, "reason", "会商确定");
        walked.add(line("dispatch again", onCase(journey, Journey.DISPATCHER, "dispatch", again)));
        Map<String, Object> water = Map.of("unit", "water", "reason", "涉及井口");
        walked.add(line("join", onCase(journey, Journey.DISPATCHER, "join", water)));
        Map<String, Object> helper = Map.of("order", journey.page().path("orders[-1].id"), "reason", "不再需要");
        walked.add(line("release", onCase(journey, Journey.DISPATCHER, "release", helper)));
        Map<String, Object> lead = Map.of("unit", "water", "keep", false, "reason", "井盖权属水务");
        walked.add(line("change lead", onCase(journey, Journey.DISPATCHER, "change-lead", lead)));
        assertThat(String.join("\n", walked))
                .isEqualTo(
                        """
                        hand up              | FILED/HANDED_UP      | redispatch
                        consult              | FILED/HANDED_UP      | redispatch
                        dispatch again       | DISPATCHED/TO_SIGN   | departmentOrder, sign
                        join                 | DISPATCHED/TO_SIGN   | departmentOrder, sign, sign
                        release              | DISPATCHED/ENDED     | departmentOrder, sign
                        change lead          | DISPATCHED/TO_SIGN   | departmentOrder, sign""");
        assertThat(check.findings()).isEmpty();
    }

    /** What is asked and decided has a token of its own, and moves that of the order only where it stops or ends it. */
    @Test
    void whatIsAskedAndDecidedMovesItsOwnTokenAndThoseItMust() {
        List<String> walked = new ArrayList<>();
        Work work = Work.inHand();
        Map<String, Object> still = Map.of(
                "kind",
                "SUSPENSION",
                "reason",
                "冬季不能施工",
                "until",
                clock.instant().plus(Duration.ofDays(9)).toString());
        String id = ask(work, still, walked);
        walked.add(decided(work, id, work.clerk(), "GRANT"));
        walked.add(decided(work, id, Desk.of("command1"), "GRANT"));
        work.clerk()
                .post("/applications/" + id + "/resume", Map.of("opinion", "可以施工"))
                .then()
                .statusCode(200);
        walked.add(line("resume", work.journey()));
        Map<String, Object> more = Map.of("kind", "EXTENSION", "reason", "还需时间", "amount", 1);
        id = ask(work, more, walked);
        work.handler().post("/applications/" + id + "/withdraw").then().statusCode(200);
        walked.add(line("withdraw", work.journey()));
        id = ask(work, more, walked);
        walked.add(decided(work, id, work.clerk(), "REFUSE"));
        Map<String, Object> force = Map.of("kind", "FORCED_CLOSE", "reason", "已整体拆除");
        id = Journey.DISPATCHER
                .post("/incidents/" + work.journey().incident + "/applications", force)
                .path("id");
        walked.add(line("ask: FORCED_CLOSE", work.journey()));
        walked.add(decided(work, id, Desk.of("command1"), "GRANT"));
        assertThat(String.join("\n", walked))
                .isEqualTo(
                        """
                        ask: SUSPENSION      | DISPATCHED/HANDLING  | decide, departmentOrder, handle
                        decide: GRANT        | DISPATCHED/HANDLING  | decide, departmentOrder, handle
                        decide: GRANT        | DISPATCHED/SUSPENDED | departmentOrder, handle, untilResumed
                        resume               | DISPATCHED/HANDLING  | departmentOrder, handle
                        ask: EXTENSION       | DISPATCHED/HANDLING  | decide, departmentOrder, handle
                        withdraw             | DISPATCHED/HANDLING  | departmentOrder, handle
                        ask: EXTENSION       | DISPATCHED/HANDLING  | decide, departmentOrder, handle
                        decide: REFUSE       | DISPATCHED/HANDLING  | departmentOrder, handle
                        ask: FORCED_CLOSE    | DISPATCHED/HANDLING  | decide, departmentOrder, handle
                        decide: GRANT        | FORCED/ENDED         |""");
        assertThat(check.findings()).isEmpty();
    }

    private static String ask(Work work, Map<String, Object> asking, List<String> walked) {
        String id = work.handler().post(work.path("/applications"), asking).path("id");
        walked.add(line("ask: " + asking.get("kind"), work.journey()));
        return id;
    }

    private static String decided(Work work, String application, Desk approver, String ruling) {
        Work.decide(approver, application, ruling).then().statusCode(200);
        return line("decide: " + ruling, work.journey());
    }

    private static Map<String, Object> body(String step) {
        return switch (step) {
            case "assign" -> Map.of("handler", "handler.sanitation.1");
            case "contact" -> Map.of("outcome", "REACHED", "note", "已说明");
            case "submit" -> Map.of("result", "已清运", "photos", List.of(Journey.CLERK.upload(Journey.photo())));
            default -> Map.of();
        };
    }

    private static Journey onOrder(Journey journey, String verb, Object body) {
        String order = journey.page().path("orders[-1].id");
        Journey.CLERK.post("/orders/" + order + "/" + verb, body).then().statusCode(200);
        return journey;
    }

    private static Journey onCase(Journey journey, Desk desk, String verb, Object body) {
        desk.post("/incidents/" + journey.incident + "/" + verb, body).then().statusCode(200);
        return journey;
    }

    private static void rule(String from, String to) {
        Map<String, Object> value =
                Map.of("name", "unit.review", "subject", Journey.UNIT, "value", to, "reason", "原为" + from);
        Desk.of("admin").post("/rules", value).then().statusCode(200);
    }

    /** A wrong step is refused by the aggregate and leaves the token where it was. */
    @Test
    void aRefusedVerbMovesNeither() {
        Journey journey = Journey.reported();
        String before = line("", journey);
        Journey.CLERK
                .post(
                        "/orders/" + journey.order() + "/submit",
                        Map.of("result", "x", "photos", List.of(Journey.CLERK.upload(Journey.photo()))))
                .then()
                .statusCode(409);
        assertThat(line("", journey)).isEqualTo(before);
        assertThat(check.findings()).isEmpty();
    }

    private static String line(String verb, Journey journey) {
        List<List<String>> active = Journey.DISPATCHER
                .get("/incidents/" + journey.incident + "/diagram")
                .path("processes.active");
        String tokens = active.stream()
                .flatMap(List::stream)
                .filter(element -> !element.equals("inHand"))
                .sorted()
                .collect(Collectors.joining(", "));
        String stage = journey.page().path("stage") + "/" + journey.page().path("orders[-1].stage");
        return "%-20s | %-20s | %s".formatted(verb, stage, tokens).stripTrailing();
    }
}
