package org.whistlegrid.flow;

import static org.hamcrest.Matchers.equalTo;

import io.restassured.response.Response;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** The order of one case in the hands of its unit, and what is asked for it. */
record Work(Journey journey, String order, String unit) {

    /** An air conditioner hung too low: no limit of its own, so a week to handle it; checked on site. */
    static final String A_WEEK = "M06009";

    /** The first order of the case, read once. */
    static Work of(Journey journey) {
        Response page = journey.page();
        return new Work(journey, page.path("orders[0].id"), page.path("orders[0].unit"));
    }

    static String suspended(Work work, Instant until) {
        String id = work.handler()
                .post(
                        work.path("/applications"),
                        Map.of("kind", "SUSPENSION", "reason", "冬季不能施工", "until", until.toString()))
                .path("id");
        decide(work.clerk(), id, "GRANT").then().statusCode(200);
        decide(Desk.of("command1"), id, "GRANT").then().statusCode(200).body("state", equalTo("GRANTED"));
        return id;
    }

    static Response decide(Desk desk, String application, String ruling) {
        return desk.post("/applications/" + application + "/decide", Map.of("ruling", ruling, "opinion", "依据材料"));
    }

    static List<String> inbox(Desk desk) {
        return desk.get("/applications?limit=200").path("items.id");
    }

    static void refused(Response answer, int status, String code) {
        answer.then().statusCode(status).body("type", equalTo("urn:whistlegrid:problem:" + code));
    }

    /** A week's matter, signed, assigned and talked over with the requester. */
    static Work inHand() {
        Work work = Work.of(Journey.reported(Journey.hotlineReport(A_WEEK, Place.LON, Place.LAT)));
        work.clerk().post(work.path("/sign")).then().statusCode(200);
        work.clerk()
                .post(work.path("/assign"), Map.of("handler", work.handler().name()))
                .then()
                .statusCode(200);
        work.handler()
                .post(work.path("/contact"), Map.of("outcome", "REACHED", "note", "已说明"))
                .then()
                .statusCode(200);
        return work;
    }

    Response page() {
        return journey.page();
    }

    Desk clerk() {
        return Desk.of("clerk." + unit);
    }

    Desk handler() {
        return Desk.of("handler." + unit + ".1");
    }

    String path(String verb) {
        return "/orders/" + order + verb;
    }

    List<String> acts() {
        return journey.acts();
    }

    Instant due(String limit) {
        String where = limit.equals("L4") ? "limits" : "orders[0].limits";
        return Instant.parse(page().path(where + ".find { it.limit == '" + limit + "' }.due"));
    }

    void submit() {
        handler()
                .post(
                        path("/submit"),
                        Map.of("result", "已处理", "photos", List.of(handler().upload(Journey.photo()))))
                .then()
                .statusCode(200);
    }
}
