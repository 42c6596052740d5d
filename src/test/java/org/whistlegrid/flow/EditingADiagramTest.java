package org.whistlegrid.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.whistlegrid.workflow.check.ProcedureCheck;

/** An office changes a diagram while cases run on it (decision 0022). */
@QuarkusTest
class EditingADiagramTest {

    private static final Desk ADMIN = Desk.of("admin");
    private static final String ORDERS = "/processes/department-order";

    @Inject
    ProcedureCheck check;

    @Inject
    ProcessEngine engine;

    @BeforeEach
    void theDistrictIsThere() {
        Place.awaitDistrict();
    }

    @Test
    void newCasesStartOnTheNewTextAndOldOnesFinishOnTheirsUntilTheyAreMoved() {
        Journey before = Journey.reported();
        int old = inForce();
        Response made = deploy(shown().replace("处置并提交结果", "现场处置并提交"), "统一用语");
        made.then().statusCode(200).body("byHand.deployedBy", equalTo("admin")).body("byHand.reason", equalTo("统一用语"));
        int edited = made.path("version");
        assertThat(edited).isEqualTo(inForce()).isGreaterThan(old);

        Journey after = Journey.reported();
        assertThat(drawn(before)).contains("处置并提交结果");
        assertThat(drawn(after)).contains("现场处置并提交");
        after.signed().assigned().submitted().verified(true).revisited("SATISFIED");
        assertThat(after.page().<String>path("stage")).isEqualTo("CLOSED");

        before.signed();
        ADMIN.post(ORDERS + "/migrations", Map.of("from", old, "to", edited, "reason", "旧图停用"))
                .then()
                .statusCode(200);
        assertThat(drawn(before)).as("moved in the background, not at once").contains("处置并提交结果");
        runBatches();
        assertThat(drawn(before)).contains("现场处置并提交");
        ADMIN.get(ORDERS + "/migrations").then().body("[0].to", equalTo(edited)).body("[0].left", equalTo(0));
        before.assigned().submitted().verified(true).revisited("SATISFIED");
        assertThat(before.page().<String>path("stage")).isEqualTo("CLOSED");
        assertThat(check.findings()).isEmpty();
    }

    @Test
    void aTextThatTheCodeCannotFollowIsRefusedAndChangesNothing() {
        int before = inForce();
        String broken = shown().replace("targetRef=\"assign\"", "targetRef=\"inHandling\"");
        ADMIN.post(ORDERS + "/check", Map.of("xml", broken))
                .then()
                .statusCode(200)
                .body("rule", hasItem("WAY"))
                .body("element", hasItem("sign"));
        deploy(broken, "快一点")
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:whistlegrid:problem:edition-refused"))
                .body("where", equalTo("/xml"));
        deploy(shown(), "无改动")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:whistlegrid:problem:edition-unchanged"));
        assertThat(inForce()).isEqualTo(before);
    }

    @Test
    void sendingItTwiceDeploysItOnce() {
        UUID key = UUID.randomUUID();
        Map<String, String> edition = Map.of("xml", shown().replace("指派处置人", "指派人员" + key), "reason", "统一用语");
        int first = ADMIN.postOnce(key, ORDERS + "/editions", edition).path("version");
        int second = ADMIN.postOnce(key, ORDERS + "/editions", edition).path("version");
        assertThat(second).isEqualTo(first).isEqualTo(inForce());
    }

    @Test
    void onlyAnAdministratorChangesAnything() {
        Desk command = Desk.of("command1");
        command.get("/processes").then().statusCode(200).body("process", hasItem("incident"));
        command.post(ORDERS + "/editions", Map.of("xml", shown(), "reason", "x"))
                .then()
                .statusCode(403);
        Journey.CLERK.get("/processes").then().statusCode(403);
        ADMIN.get("/processes/nothing/editions").then().statusCode(404);
        ADMIN.get(ORDERS + "/editions/999999").then().statusCode(404);
        ADMIN.post(ORDERS + "/migrations", Map.of("from", 999_999, "to", inForce(), "reason", "x"))
                .then()
                .statusCode(404)
                .body("where", not(equalTo("/to")));
    }

    private static Response deploy(String xml, String reason) {
        return ADMIN.post(ORDERS + "/editions", Map.of("xml", xml, "reason", reason));
    }

    private static int inForce() {
        return ADMIN.get(ORDERS + "/editions").path("[0].version");
    }

    private static String shown() {
        return ADMIN.get(ORDERS + "/editions/" + inForce()).path("xml");
    }

    private static String drawn(Journey journey) {
        return Journey.DISPATCHER
                .get("/incidents/" + journey.incident + "/diagram")
                .path("processes[1].xml");
    }

    /** What the executor does on a running product. */
    private void runBatches() {
        List<Job> jobs =
                engine.getManagementService().createJobQuery().messages().list();
        while (!jobs.isEmpty()) {
            jobs.forEach(job -> engine.getManagementService().executeJob(job.getId()));
            jobs = engine.getManagementService().createJobQuery().messages().list();
        }
    }
}
