package org.whistlegrid.proof;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import org.whistlegrid.dispatch.OrderStage;
import org.whistlegrid.dispatch.internal.OrderVerb;
import org.whistlegrid.incident.Stage;
import org.whistlegrid.incident.WrongStep;
import org.whistlegrid.incident.internal.CaseMoves;
import org.whistlegrid.incident.internal.CaseVerb;
import org.whistlegrid.incident.internal.Incident;

/**
 * Every verb at every stage that the tables of verbs do not allow, asked for by who may do it: refused, and nothing is left
 * behind. What the tables allow is walked by the catalogue.
 */
@QuarkusTest
class RefusingEveryWrongStepTest {

    private static final String SUBMITTED =
            "hotline reports rubbish; clerk signs; clerk assigns; handler calls; handler submits";
    private static final String CLOSED = SUBMITTED + "; worker2 verifies passed; revisitor revisits SATISFIED";

    private static final Map<Stage, String> CASES = Map.ofEntries(
            entry(Stage.REPORTED, "worker reports rubbish by=PUBLIC"),
            entry(Stage.VERIFYING, "hotline reports rubbish by=PUBLIC; desk sends-to-look"),
            entry(Stage.FILED, "hotline reports rubbish; clerk hands-up"),
            entry(Stage.DISPATCHED, "hotline reports rubbish"),
            entry(Stage.TO_VERIFY, SUBMITTED),
            entry(Stage.TO_REVISIT, SUBMITTED + "; worker2 verifies passed"),
            entry(Stage.CLOSED, CLOSED),
            entry(Stage.ARCHIVED, CLOSED),
            entry(Stage.MERGED, "B: hotline reports rubbish; A: hotline reports rubbish; A: desk merges B"),
            entry(Stage.FORCED, "hotline reports rubbish; desk asks-for FORCED_CLOSE; leader decides GRANT"),
            entry(Stage.DECLINED, "worker reports rubbish by=PUBLIC; desk declines UNLAWFUL"),
            entry(Stage.VOID, "hotline reports rubbish; leader voids"));

    private static final Map<OrderStage, String> ORDERS = Map.ofEntries(
            entry(OrderStage.TO_SIGN, "hotline reports rubbish"),
            entry(OrderStage.TO_ASSIGN, "hotline reports rubbish; clerk signs"),
            entry(OrderStage.HANDLING, "hotline reports rubbish; clerk signs; clerk assigns"),
            entry(
                    OrderStage.TO_REVIEW,
                    "hotline reports green; clerk signs; clerk assigns; handler calls; handler submits"),
            entry(
                    OrderStage.SUSPENDED,
                    "hotline reports rubbish; clerk signs; clerk assigns; clerk asks-for SUSPENSION until=+9d;"
                            + " leader decides GRANT"),
            entry(OrderStage.SUBMITTED, SUBMITTED),
            entry(OrderStage.DONE, CLOSED),
            entry(
                    OrderStage.RETURNED,
                    "hotline reports air-conditioner; clerk asks-for RETURN basis=三定方案; desk decides GRANT"),
            entry(OrderStage.HANDED_UP, "hotline reports rubbish; clerk hands-up"),
            entry(OrderStage.ENDED, "hotline reports rubbish; leader voids"));

    @Inject
    Clock clock;

    @Inject
    EntityManager entities;

    @Inject
    Digest digest;

    @Inject
    CaseMoves moves;

    @BeforeEach
    void theCityHasItsRules() {
        City.awaitDistrict();
        City.begin(entities);
    }

    @AfterEach
    void asItWas() {
        City.end();
    }

    @TestFactory
    Stream<DynamicNode> everyStageOfACase() {
        return Arrays.stream(Stage.values()).map(stage -> {
            Scene scene = Stagehand.play(new Scene(clock), CASES.get(stage));
            if (stage == Stage.ARCHIVED) {
                inTransaction(() -> moves.move(scene.here().id(), Incident::archive));
            }
            assertThat(scene.here().page().path("stage").asText()).isEqualTo(stage.name());
            Stagehand.play(scene, "C: hotline reports rubbish");
            scene.turnTo("A");
            return dynamicContainer(
                    stage.name(),
                    Stream.concat(
                            Legality.OF_CASES.entrySet().stream()
                                    .filter(verb -> !Legality.allows(verb.getValue(), stage))
                                    .map(verb -> refused(scene, verb.getKey(), "wrong-step")),
                            Stream.of(dynamicTest("what only procedures do", () -> nothingByItself(scene, stage)))));
        });
    }

    @TestFactory
    Stream<DynamicNode> everyStageOfAnOrder() {
        return Arrays.stream(OrderStage.values()).map(stage -> {
            Scene scene = Stagehand.play(new Scene(clock), ORDERS.get(stage));
            assertThat(Case.lead(scene.here().page())
                            .orElseThrow()
                            .path("stage")
                            .asText())
                    .isEqualTo(stage.name());
            return dynamicContainer(
                    stage.name(),
                    Legality.OF_ORDERS.entrySet().stream()
                            .filter(verb -> !Legality.allows(verb.getValue(), stage))
                            .map(verb -> refused(scene, verb.getKey(), code(verb.getValue(), stage))));
        });
    }

    /** Who was named must be taken off first: said by a code of its own. */
    private static String code(OrderVerb verb, OrderStage stage) {
        return verb == OrderVerb.HAND_UP && stage == OrderStage.HANDLING ? "revoke-first" : "wrong-step";
    }

    private DynamicNode refused(Scene scene, String words, String code) {
        return dynamicTest(words, () -> {
            String before = digest.of(scene.here().id());
            Answer answer = Stagehand.attempt(scene, words);
            assertThat(answer.code()).as(answer.toString()).isEqualTo(code);
            assertThat(digest.of(scene.here().id())).isEqualTo(before);
        });
    }

    /** The verbs that people do not have by themselves are guarded by the aggregate all the same. */
    private void nothingByItself(Scene scene, Stage stage) {
        Map<CaseVerb, Consumer<Incident>> inner = Map.of(
                CaseVerb.TO_VERIFY,
                Incident::toVerify,
                CaseVerb.TO_REVISIT,
                Incident::toRevisit,
                CaseVerb.REWORK,
                Incident::rework,
                CaseVerb.GIVE_BACK,
                incident -> incident.giveBack(null),
                CaseVerb.SETTLE_ON_THE_SPOT,
                incident -> incident.settleOnTheSpot(clock.instant()),
                CaseVerb.STRIKE_OFF,
                incident -> incident.strikeOff(clock.instant()),
                CaseVerb.FORCE,
                incident -> incident.force(clock.instant()),
                CaseVerb.ARCHIVE,
                Incident::archive);
        String before = digest.of(scene.here().id());
        inner.forEach((verb, act) -> {
            if (!Legality.allows(verb, stage)) {
                assertThat(catchThrowable(() ->
                                inTransaction(() -> moves.move(scene.here().id(), act))))
                        .as(verb + " at " + stage)
                        .isInstanceOf(WrongStep.class);
            }
        });
        assertThat(digest.of(scene.here().id())).isEqualTo(before);
    }

    private static void inTransaction(Runnable act) {
        QuarkusTransaction.requiringNew().run(act);
    }
}
