package org.whistlegrid.flow;

import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.whistlegrid.platform.TimeMachine;

/** A matter that nobody works on, and its notices: each word is one request that must succeed. */
final class Late {

    /** An air conditioner hung too low: no limit of its own, so a week to handle it; checked on site. */
    static final String A_WEEK = "M06009";

    static final Desk OFFICER = Desk.of("supervisor1");

    final Journey journey;
    private final TimeMachine time;

    private Late(Journey journey, TimeMachine time) {
        this.journey = journey;
        this.time = time;
    }

    static Late reported(String category, TimeMachine time) {
        return new Late(Journey.reported(Journey.hotlineReport(category, Place.LON, Place.LAT)), time);
    }

    static Late aWeek(TimeMachine time) {
        return reported(A_WEEK, time);
    }

    String unit() {
        return journey.page().path("orders[0].unit");
    }

    Desk clerk() {
        return Desk.of("clerk." + unit());
    }

    Instant due(String limit) {
        String due = journey.page().path("orders[0].limits.find { it.limit == '" + limit + "' }.due");
        return Instant.parse(due);
    }

    /** So long after the result was due. */
    Late late(Duration by) {
        time.advanceTo(due("L3").plus(by).plusSeconds(1));
        return this;
    }

    String notice(String rung) {
        return journey.page().path("notices.find { it.rung == '" + rung + "' && it.state != 'WITHDRAWN' }.id");
    }

    <T> T of(String rung, String field) {
        return journey.page().path("notices.findAll { it.rung == '" + rung + "' }[-1]." + field);
    }

    List<String> states(String rung) {
        return journey.page().path("notices.findAll { it.rung == '" + rung + "' }.state");
    }

    Response signed(String rung) {
        return does(OFFICER, rung, "issue", Map.of("requirement", "三日内修复并报结果"), 200);
    }

    Response does(Desk who, String rung, String verb, Object body, int status) {
        Response answer = who.post("/notices/" + notice(rung) + "/" + verb, body);
        answer.then().statusCode(status);
        return answer;
    }
}
