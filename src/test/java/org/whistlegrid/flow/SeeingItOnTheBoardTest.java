package org.whistlegrid.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.net.URI;
import java.net.http.WebSocketHandshakeException;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.whistlegrid.platform.TimeMachine;

/** What happens is on the screens within a second, and screens that lost their line find everything again. */
@QuarkusTest
class SeeingItOnTheBoardTest {

    private static final Duration AT_ONCE = Duration.ofSeconds(1);

    @Inject
    EntityManager entities;

    @Inject
    TimeMachine timeMachine;

    @TestHTTPResource("/api/v1/board/live")
    URI live;

    @BeforeEach
    void theDistrictIsThere() {
        Place.awaitDistrict();
    }

    @Test
    void aReportIsOnTheBoardWithinASecond() throws InterruptedException {
        Journey.reported();
        try (Screen wall = Screen.of(live, "command1")) {
            wall.quiet();
            Journey journey = Journey.reported();
            assertThat(wall.called(AT_ONCE)).contains("\"changed\":\"board\"");
            Awaitility.await()
                    .atMost(AT_ONCE)
                    .pollInterval(Duration.ofMillis(20))
                    .until(() -> row(journey) != null);
            journey.signed();
            assertThat(wall.called(AT_ONCE)).isNotNull();
            Awaitility.await().atMost(AT_ONCE).until(() -> "TO_ASSIGN".equals(row(journey)));
        }
    }

    /** Nothing happens but time, and a light turns. */
    @Test
    void aLightThatTurnsCallsTheScreens() throws InterruptedException {
        Journey.reported();
        try (Screen wall = Screen.of(live, "command1")) {
            wall.quiet();
            timeMachine.advanceBy(Duration.ofDays(2));
            assertThat(wall.called(Duration.ofSeconds(2))).isNotNull();
        }
    }

    /** What happened while the line to the database was down nobody tells: so everybody is asked to read again. */
    @Test
    void aLostLineIsTakenUpAgain() throws InterruptedException {
        try (Screen wall = Screen.of(live, "command1")) {
            wall.quiet();
            QuarkusTransaction.requiringNew().run(() -> entities.createNativeQuery(
                            """
                            select pg_terminate_backend(pid) from pg_stat_activity
                            where application_name = 'whistlegrid-board-live' and datname = current_database()
                            """)
                    .getResultList());
            assertThat(wall.called(Duration.ofSeconds(3))).isNotNull();
            wall.quiet();
            Journey.reported();
            assertThat(wall.called(AT_ONCE)).isNotNull();
        }
    }

    @Test
    void strangersHearNothing() {
        assertThatThrownBy(() -> Screen.of(live, null)).hasCauseInstanceOf(WebSocketHandshakeException.class);
    }

    /** The rows that facts have written one by one are the rows that reading everything anew writes. */
    @Test
    void rebuildingChangesNothing() {
        Journey.reported().signed().assigned().contacted().fedBack();
        Journey.reported().signed().assigned().submitted().verified(false);
        Journey.reported().signed().assigned().submitted().verified(true).revisited("SATISFIED");
        Awaitility.await().atMost(Duration.ofSeconds(5)).until(() -> first("select count(*) from platform.outbox")
                .equals("0"));
        String before = fingerprint();
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery("select board.rebuild()").getSingleResult());
        assertThat(fingerprint()).isEqualTo(before);
    }

    private String fingerprint() {
        return first("select md5(string_agg(m::text, '' order by m.incident)) from board.matter m");
    }

    private String first(String sql) {
        return QuarkusTransaction.requiringNew()
                .call(() -> String.valueOf(
                        entities.createNativeQuery(sql, Object.class).getSingleResult()));
    }

    /** Stage of the order as the board shows it; null while the case is not there. */
    private static String row(Journey journey) {
        List<String> stages = Journey.DISPATCHER
                .get("/board/matters?q=" + journey.caseNumber)
                .jsonPath()
                .getList("items.orderStage");
        return stages.isEmpty() ? null : stages.get(0);
    }
}
