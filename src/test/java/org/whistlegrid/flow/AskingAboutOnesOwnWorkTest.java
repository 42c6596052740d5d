package org.whistlegrid.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Nobody judges his own work: who reported a matter does not ask its requester whether it is settled (§2.4). */
@QuarkusTest
class AskingAboutOnesOwnWorkTest {

    private static final Desk OTHER = Desk.of("revisitor2");

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
}
