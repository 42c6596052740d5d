package org.whistlegrid.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Nobody judges his own work: who reported a matter, or is of its unit, does not ask its requester whether it is settled (§2.4). */
@QuarkusTest
class AskingAboutOnesOwnWorkTest {

    private static final Desk OTHER = Desk.of("revisitor2");

    @Inject
    EntityManager entities;

    @BeforeEach
    void theDistrictIsThere() {
        Place.awaitDistrict();
    }

    @Test
    void whoReportedItDoesNotRevisitItAndAnotherDoes() {
        Map<String, Object> report = Journey.hotlineReport(Journey.RUBBISH, Place.LON, Place.LAT);
        report.put("channel", "PUBLIC");
        Journey journey = Journey.reportedBy(Journey.REVISITOR, report);
        journey.signed().assigned().submitted().verified(true);
        Map<String, String> asked = Map.of("outcome", "SATISFIED", "opinion", "电话回访");
        String path = "/incidents/" + journey.incident;
        assertThat(Journey.REVISITOR.get(path).<List<String>>path("actions")).doesNotContain("revisit");
        Journey.REVISITOR.post(path + "/revisit", asked).then().statusCode(409).body("type", endsWith("own-revisit"));
        assertThat(journey.state()).startsWith("TO_REVISIT/");
        assertThat(OTHER.get(path).<List<String>>path("actions")).contains("revisit");
        OTHER.post(path + "/revisit", asked).then().statusCode(200);
        assertThat(journey.state()).startsWith("CLOSED/");
    }

    /** Whether a dissatisfied requester's matter is duly done is not for the unit to say whose result it is. */
    @Test
    void nobodyOfTheUnitJudgesItsResultAndWhoDoesSaysWhy() {
        Journey journey = Journey.reported().signed().assigned().submitted().verified(true);
        String path = "/incidents/" + journey.incident;
        Map<String, Object> judged =
                Map.of("outcome", "UNSATISFIED", "opinion", "嫌慢", "dulyDone", Map.of("because", "垃圾当日已清运"));
        aRole(
                "insert into directory.held_role (person, role, valid_from) values (:person, 'REVISITOR', date '2020-01-01')");
        try {
            assertThat(Journey.CLERK.get(path).<List<String>>path("actions")).doesNotContain("revisit");
            Journey.CLERK.post(path + "/revisit", judged).then().statusCode(409).body("type", endsWith("own-revisit"));
        } finally {
            aRole("delete from directory.held_role where person = :person and role = 'REVISITOR'");
        }
        assertThat(journey.state()).startsWith("TO_REVISIT/");
        OTHER.post(path + "/revisit", judged).then().statusCode(200).body("stage", equalTo("CLOSED"));
        journey.page()
                .then()
                .body("history.find { it.act == 'revisited' }.details.outcome", equalTo("UNSATISFIED"))
                .body("history.find { it.act == 'revisited' }.text", equalTo("嫌慢"))
                .body("history.find { it.act == 'found-duly-done' }.text", equalTo("垃圾当日已清运"))
                .body("rounds", equalTo(0));
        assertThat(ScreenWords.of("history")).containsAll(journey.acts());
    }

    private void aRole(String sql) {
        QuarkusTransaction.requiringNew().run(() -> entities.createNativeQuery(sql)
                .setParameter("person", Journey.CLERK.name())
                .executeUpdate());
    }
}
