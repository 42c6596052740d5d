package org.whistlegrid.proof;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.awaitility.Awaitility;

/** The demo city, with the rules that the proof wants to see at work, and put back as they were. */
final class City {

    /** Name and subject to value; what stands here holds while the proof runs. */
    private static final Map<String, String> WANTED = Map.of(
            "intake.acceptance PUBLIC", "DESK",
            "unit.review landscape", "ALWAYS",
            "unit.review environment", "HANDLER");

    private static final Map<String, String> SHIPPED = Map.of(
            "intake.acceptance PUBLIC", "AUTO",
            "unit.review landscape", "NEVER",
            "unit.review environment", "NEVER");

    /** Two leads for one matter: people are asked, as where none is named. */
    private static final String SEVERAL_LEADS =
            """
            insert into directory.duty (id, pattern, area, unit, legal_basis, valid_from)
            select gen_random_uuid(), 'M06043', '', unit, '演练', date '2020-01-01'
            from unnest(array['housing', 'property']) unit on conflict do nothing
            """;

    private City() {}

    static void awaitDistrict() {
        Awaitility.await()
                .atMost(Duration.ofMinutes(3))
                .pollInterval(Duration.ofMillis(200))
                .until(() -> given().get("/api/v1/grid/loading").path("phase").equals("READY"));
    }

    static void begin(EntityManager entities) {
        WANTED.forEach(City::rule);
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery(SEVERAL_LEADS).executeUpdate());
    }

    static void end() {
        SHIPPED.forEach(City::rule);
    }

    private static void rule(String nameAndSubject, String value) {
        String[] parts = nameAndSubject.split(" ");
        Answer set = Actor.of("admin")
                .post("/rules", Map.of("name", parts[0], "subject", parts[1], "value", value, "reason", "试行"));
        if (!set.done()) {
            throw new IllegalStateException("no rule set: " + set);
        }
    }

    /** Leaves nothing of the proof on the ledger: other tests count there. */
    static void leave(Scene scene) {
        Map<String, String> reason = new HashMap<>(Map.of("reason", "演练结束"));
        for (Case one : scene.all()) {
            JsonNode page = one.page();
            if (page.path("stage").asText().equals("MERGED")) {
                Actor.of(Scene.CENTRE).post("/incidents/" + one.id() + "/unmerge", reason);
            }
            Actor.of("command1").post("/incidents/" + one.id() + "/void", reason);
        }
    }
}
