package org.whistlegrid.flow;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** 准确派遣率: what counts as a wrong dispatch, whose it is, and from when on there is a rate. */
@QuarkusTest
class CountingDispatchesTest {

    private static final Desk ADMIN = Desk.of("admin");

    @Inject
    EntityManager entities;

    @BeforeEach
    void theDistrictIsThere() {
        Place.awaitDistrict();
    }

    @Test
    void whatTheFirstReceiverFinishesWasDispatchedRightByItsItem() {
        WeeksWork work = WeeksWork.inHand();
        assertThat(fate(work, 1)).isEqualTo("DUTY OPEN null");
        work.submitted().journey().verified(true).revisited("SATISFIED");
        assertThat(fate(work, 1)).isEqualTo("DUTY RIGHT null");
        assertThat(itemOf(work)).isEqualTo("M06*");
    }

    /** The next dispatch is the ruler's, and counts by itself. */
    @Test
    void anUpheldReturnCountsAgainstTheItemAndTheNextDispatchIsTheRulers() {
        WeeksWork work = WeeksWork.reported();
        String id = work.objected();
        WeeksWork.COMMAND.get("/ledgers");
        Journey.DISPATCHER
                .post(
                        "/applications/" + id + "/decide",
                        Map.of("ruling", "GRANT", "opinion", "改派", "toUnit", "water", "heard", "水务局同意"))
                .then()
                .statusCode(200);
        assertThat(fate(work, 2)).isEqualTo("DUTY WRONG RETURNED, RULING OPEN null");
        assertThat(desk(work)).containsExactly(null, "centre");
    }

    @Test
    void handingUpAsBeyondPowersOrUnclearIsWrongAndHavingTriedIsNot() {
        assertThat(handedUp("BEYOND_POWERS")).startsWith("DUTY WRONG BEYOND_POWERS");
        assertThat(handedUp("UNCLEAR")).startsWith("DUTY WRONG UNCLEAR");
        assertThat(handedUp("NOT_SOLVED")).startsWith("DUTY APART null");
    }

    /** A dispatcher's word after an objection: the desk's dispatch, never the person's. */
    @Test
    void aUnitThatADispatcherNamesIsTheDesksDispatch() {
        WeeksWork work = WeeksWork.reported();
        WeeksWork.decide(Journey.DISPATCHER, work.objected(), "GRANT").then().statusCode(200);
        Journey.DISPATCHER
                .post("/incidents/" + work.journey().incident + "/dispatch", Map.of("unit", "water", "reason", "经协商"))
                .then()
                .statusCode(200);
        assertThat(fate(work, 2)).isEqualTo("DUTY WRONG RETURNED, DESK OPEN null");
        assertThat(desk(work)).containsExactly(null, "centre");
    }

    @Test
    void whatWasClosedByForceIsNeither() {
        WeeksWork work = WeeksWork.inHand();
        String asked = Journey.DISPATCHER
                .post(
                        "/incidents/" + work.journey().incident + "/applications",
                        Map.of("kind", "FORCED_CLOSE", "reason", "标的物已整体拆除"))
                .path("id");
        WeeksWork.decide(WeeksWork.COMMAND, asked, "GRANT").then().statusCode(200);
        assertThat(fate(work, 1)).isEqualTo("DUTY APART null");
    }

    @Test
    void theFiguresNameItemsDesksAndCategoriesAndShowNoRateOfAFew() {
        WeeksWork wrong = WeeksWork.reported();
        WeeksWork.decide(Journey.DISPATCHER, wrong.objected(), "GRANT").then().statusCode(200);
        fate(wrong, 1);
        JsonPath items = ADMIN.get("/dispatch-accuracy?by=ITEM").jsonPath();
        Map<String, Object> item = items.getMap("groups.find { it.key == 'M06*' }");
        Map<String, Object> figure = (Map<String, Object>) item.get("figure");
        assertThat((Integer) figure.get("wrong")).isPositive();
        assertThat((Integer) figure.get("decided")).isLessThan(items.getInt("least"));
        assertThat(figure).containsEntry("rate", null);
        assertThat(items.getList("groups.figure.wrong", Integer.class))
                .isSortedAccordingTo((first, second) -> second - first);
        assertThat(WeeksWork.COMMAND
                        .get("/dispatch-accuracy?by=CATEGORY")
                        .jsonPath()
                        .getList("groups.key"))
                .contains(WeeksWork.CATEGORY);
        ADMIN.get("/dispatch-accuracy?by=ROUTE&from=2020-01-01&to=2020-12-31")
                .then()
                .statusCode(200);
        WeeksWork.CLERK.get("/dispatch-accuracy").then().statusCode(403);
        thirtyMoreOf(UUID.fromString((String) item.get("item")));
        assertThat(ADMIN.get("/dispatch-accuracy?by=ITEM")
                        .jsonPath()
                        .getDouble("groups.find { it.key == 'M06*' }.figure.rate"))
                .isBetween(0.5, 1.0);
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery("select ledger.rebuild()").getSingleResult());
    }

    private String handedUp(String kind) {
        WeeksWork work = WeeksWork.reported();
        WeeksWork.CLERK
                .post(work.path("/hand-up"), Map.of("kind", kind, "reason", "不具备条件"))
                .then()
                .statusCode(200);
        Awaitility.await()
                .until(() -> !fates(work).isEmpty() && !fates(work).get(0).contains("OPEN"));
        return fates(work).get(0);
    }

    /** Route, outcome and why it was wrong of each of its dispatches, when there are so many and the facts have arrived. */
    private String fate(WeeksWork work, int dispatches) {
        Awaitility.await().until(() -> fates(work).size() == dispatches);
        Awaitility.await().until(() -> "0"
                .equals(String.valueOf(QuarkusTransaction.requiringNew()
                        .call(() -> entities.createNativeQuery("select count(*) from platform.outbox", Object.class)
                                .getSingleResult()))));
        return String.join(", ", fates(work));
    }

    private List<String> fates(WeeksWork work) {
        return column(work, "concat_ws(' ', d.route, d.outcome, coalesce(d.wrong_by, 'null'))");
    }

    private List<String> desk(WeeksWork work) {
        return column(work, "d.desk");
    }

    private String itemOf(WeeksWork work) {
        return column(work, "(select y.pattern from directory.duty y where y.id = d.item)")
                .get(0);
    }

    private List<String> column(WeeksWork work, String column) {
        return QuarkusTransaction.requiringNew().call(() -> entities.createNativeQuery(
                        "select " + column
                                + " from ledger.dispatched d where d.incident = :incident order by d.order_id",
                        String.class)
                .setParameter("incident", work.journey().incident)
                .getResultList());
    }

    private void thirtyMoreOf(UUID item) {
        QuarkusTransaction.requiringNew().run(() -> entities.createNativeQuery(
                        """
                                insert into ledger.dispatched
                                select gen_random_uuid(), gen_random_uuid(), max(dispatched_at), 'M06009', 'urban-management', 'DUTY', :item, null, 'RIGHT', null
                                from ledger.dispatched, generate_series(1, 30) n group by n
                                """)
                .setParameter("item", item)
                .executeUpdate());
    }
}
