package org.whistlegrid.proof;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.whistlegrid.workflow.check.ProcedureCheck;

/**
 * The product as a process of its own, killed while people are at work, and started again: whoever got no answer sends the
 * same words by the same key, and each thing is done exactly once. The test looks on through its own node at the same
 * database.
 */
@QuarkusTest
@Tag("long")
class KillingTheProductTest {

    private static final Logger LOG = Logger.getLogger(KillingTheProductTest.class);
    private static final int KILLS = Integer.getInteger("proof.kills", 6);
    private static final int PEOPLE = 4;

    @Inject
    ProcedureCheck check;

    @Inject
    EntityManager entities;

    @BeforeEach
    void theDistrictIsThere() {
        City.awaitDistrict();
    }

    /** One case on its way from report to strike-off, one request after the other, each with its key. */
    private static final class Errand {

        private final int port;
        private final String reportKey = UUID.randomUUID().toString();
        private UUID incident;
        private String order;
        private int done;
        private String key = UUID.randomUUID().toString();

        Errand(int port) {
            this.port = port;
        }

        boolean isOver() {
            return done == 6;
        }

        /** @throws RuntimeException when no answer came: the same will be sent again */
        void next() {
            Answer answer =
                    switch (done) {
                        case 0 -> Actor.at(port, Scene.CENTRE).post("/reports", report());
                        case 1 -> clerk("sign", Map.of());
                        case 2 -> clerk("assign", Map.of("handler", "clerk.police"));
                        case 3 -> clerk("contact", Map.of("outcome", "REACHED", "note", "已说明"));
                        case 4 -> clerk("submit", Map.of("result", "已劝导"));
                        default ->
                            Actor.at(port, "revisitor1")
                                    .post(
                                            "/incidents/" + incident + "/revisit",
                                            Map.of("outcome", "SATISFIED", "opinion", "电话回访"),
                                            key);
                    };
            if (answer.status() >= 500) {
                throw new IllegalStateException(answer.toString());
            }
            assertThat(answer.done())
                    .as("step %d of %s: %s", done, incident, answer)
                    .isTrue();
            if (done == 0) {
                incident = UUID.fromString(answer.text("incident"));
            }
            key = UUID.randomUUID().toString();
            done++;
        }

        private Answer clerk(String verb, Map<String, ?> body) {
            if (order == null) {
                order = Case.lead(Actor.at(port, Scene.CENTRE)
                                .get("/incidents/" + incident)
                                .body())
                        .orElseThrow()
                        .path("id")
                        .asText();
            }
            return Actor.at(port, "clerk.police").post("/orders/" + order + "/" + verb, body, key);
        }

        private Map<String, Object> report() {
            return Map.of(
                    "clientKey",
                    reportKey,
                    "channel",
                    "HOTLINE",
                    "category",
                    "R02",
                    "text",
                    "楼上半夜拖动家具",
                    "position",
                    Map.of("lon", 120.99092, "lat", 31.49522),
                    "requester",
                    Map.of("name", "王女士", "phone", "13800001234"));
        }
    }

    @Test
    void nothingIsLostAndNothingIsDoneTwice() throws Exception {
        OtherProcess product = new OtherProcess();
        Random chance = new Random(Long.getLong("proof.seed", System.nanoTime()));
        Queue<Errand> interrupted = new ConcurrentLinkedQueue<>();
        Queue<Errand> finished = new ConcurrentLinkedQueue<>();
        int lost = 0;
        try {
            for (int kill = 0; kill <= KILLS; kill++) {
                product.start();
                boolean last = kill == KILLS;
                AtomicBoolean working = new AtomicBoolean(true);
                AtomicInteger answered = new AtomicInteger();
                List<CompletableFuture<Void>> people = new ArrayList<>();
                for (int i = 0; i < PEOPLE; i++) {
                    people.add(CompletableFuture.runAsync(
                            () -> work(product.port(), working, last, answered, interrupted, finished)));
                }
                if (!last) {
                    // in the middle of whatever comes after so many answers
                    int enough = 10 + chance.nextInt(60);
                    Awaitility.await().atMost(Duration.ofMinutes(2)).until(() -> answered.get() >= enough);
                    product.kill();
                    working.set(false);
                }
                people.forEach(CompletableFuture::join);
                lost += interrupted.size();
            }
        } finally {
            product.kill();
        }
        LOG.infof(
                "Killed %d times: %d cases walked, %d requests had no answer and were sent again",
                KILLS, finished.size(), lost);
        assertThat(interrupted).isEmpty();
        assertThat(finished).hasSizeGreaterThan(KILLS);
        finished.forEach(this::isToldOnce);
        assertThat(QuarkusTransaction.requiringNew().call(check::findings)).isEmpty();
    }

    private static void work(
            int port,
            AtomicBoolean working,
            boolean last,
            AtomicInteger answered,
            Queue<Errand> interrupted,
            Queue<Errand> finished) {
        while (working.get()) {
            Errand errand = interrupted.poll();
            if (errand == null) {
                if (last) {
                    return;
                }
                errand = new Errand(port);
            }
            try {
                while (!errand.isOver()) {
                    errand.next();
                    answered.incrementAndGet();
                }
                finished.add(errand);
            } catch (AssertionError refused) {
                throw refused;
            } catch (RuntimeException noAnswer) {
                interrupted.add(errand);
                if (last) {
                    throw noAnswer;
                }
                return;
            }
        }
    }

    private void isToldOnce(Errand errand) {
        History history = QuarkusTransaction.requiringNew().call(() -> History.of(entities, errand.incident));
        assertThat(history.acts())
                .extracting(act -> act.text("act"))
                .as(errand.incident.toString())
                .containsOnlyOnce(
                        "reported",
                        "dispatched",
                        "signed",
                        "assigned",
                        "contacted",
                        "submitted",
                        "revisited",
                        "struck-off");
        assertThat(history.facts().text("stage")).isEqualTo("CLOSED");
    }
}
