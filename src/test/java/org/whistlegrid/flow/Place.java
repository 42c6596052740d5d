package org.whistlegrid.flow;

import static io.restassured.RestAssured.given;

import java.time.Duration;
import org.awaitility.Awaitility;

/** A place in the demo district that the tests use, and who works there. */
final class Place {

    /** At the wall of 海棠社区1号楼. */
    static final double LON = 120.99092;

    static final double LAT = 31.49522;

    /** Serves the community of the place. */
    static final String WORKER = "worker1";

    /** Serves it, too. */
    static final String OTHER_WORKER = "worker2";

    private Place() {}

    /** Waits until the demo district has been loaded into an empty database. */
    static void awaitDistrict() {
        Awaitility.await()
                .atMost(Duration.ofMinutes(3))
                .pollInterval(Duration.ofMillis(300))
                .until(() -> given().get("/api/v1/grid/loading").path("phase").equals("READY"));
    }
}
