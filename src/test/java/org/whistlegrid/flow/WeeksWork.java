package org.whistlegrid.flow;

import io.restassured.response.Response;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** A week's matter, which the urban management answers for, from its report on. */
record WeeksWork(Journey journey) {

    /** An air conditioner hung too low: no limit of its own, so a week to handle it; checked on site. */
    static final String CATEGORY = "M06009";

    static final String UNIT = "urban-management";
    static final Desk CLERK = Desk.of("clerk." + UNIT);
    static final Desk HANDLER = Desk.of("handler." + UNIT + ".1");
    static final Desk COMMAND = Desk.of("command1");
    static final Desk SUPERVISOR = Desk.of("supervisor1");

    static WeeksWork reported() {
        return new WeeksWork(Journey.reported(Journey.hotlineReport(CATEGORY, Place.LON, Place.LAT)));
    }

    /** Signed, assigned and talked over with the requester. */
    static WeeksWork inHand() {
        WeeksWork work = reported();
        CLERK.post(work.path("/sign")).then().statusCode(200);
        CLERK.post(work.path("/assign"), Map.of("handler", HANDLER.name()))
                .then()
                .statusCode(200);
        HANDLER.post(work.path("/contact"), Map.of("outcome", "REACHED", "note", "已说明"))
                .then()
                .statusCode(200);
        return work;
    }

    String path(String verb) {
        return "/orders/" + journey.order() + verb;
    }

    Instant due(String limit) {
        return Instant.parse(journey.page().path("orders[0].limits.find { it.limit == '" + limit + "' }.due"));
    }

    WeeksWork submitted() {
        HANDLER.post(path("/submit"), Map.of("result", "已处理", "photos", List.of(HANDLER.upload(Journey.photo()))))
                .then()
                .statusCode(200);
        return this;
    }

    /** Asked and granted: the clock stands still until then. */
    String suspended(Instant until) {
        String id = HANDLER.post(
                        path("/applications"),
                        Map.of("kind", "SUSPENSION", "reason", "冬季不能施工", "until", until.toString()))
                .path("id");
        decide(CLERK, id, "GRANT").then().statusCode(200);
        decide(COMMAND, id, "GRANT").then().statusCode(200);
        return id;
    }

    String objected() {
        Response made =
                CLERK.post(path("/applications"), Map.of("kind", "RETURN", "reason", "不属我单位职责", "basis", "三定方案"));
        made.then().statusCode(200);
        return made.path("id");
    }

    static Response decide(Desk desk, String application, String ruling) {
        return desk.post("/applications/" + application + "/decide", Map.of("ruling", ruling, "opinion", "依据材料"));
    }
}
