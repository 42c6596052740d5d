package org.whistlegrid.flow;

import io.restassured.response.Response;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.imageio.ImageIO;

/** One case told in words, as people would do it: each word is one request that must succeed. */
final class Journey {

    /** Exposed rubbish: four working hours to handle it, checked on site; sanitation answers. */
    static final String RUBBISH = "M06010";

    static final String UNIT = "sanitation";
    static final Desk CLERK = Desk.of("clerk." + UNIT);
    static final Desk HANDLER = Desk.of("handler." + UNIT + ".1");
    static final Desk REVISITOR = Desk.of("revisitor1");
    static final Desk DISPATCHER = Desk.of("dispatcher1");

    final UUID incident;
    final String caseNumber;

    private Journey(Response reported) {
        this.incident = UUID.fromString(reported.path("incident"));
        this.caseNumber = reported.path("caseNumber");
    }

    static Map<String, Object> hotlineReport(String category, double lon, double lat) {
        Map<String, Object> report = new HashMap<>();
        report.put("clientKey", UUID.randomUUID().toString());
        report.put("channel", "HOTLINE");
        report.put("category", category);
        report.put("text", "5号楼东侧垃圾无人清理");
        report.put("position", Map.of("lon", lon, "lat", lat));
        report.put("requester", Map.of("name", "王女士", "phone", "13800001234"));
        return report;
    }

    static Journey reported() {
        return reported(hotlineReport(RUBBISH, Place.LON, Place.LAT));
    }

    static Journey reported(Map<String, Object> report) {
        return reportedBy(DISPATCHER, report);
    }

    static Journey reportedBy(Desk desk, Map<String, Object> report) {
        Response answer = desk.post("/reports", report);
        answer.then().statusCode(201);
        return new Journey(answer);
    }

    Journey signed() {
        CLERK.post("/orders/" + order() + "/sign").then().statusCode(200);
        return this;
    }

    Journey assigned() {
        CLERK.post("/orders/" + order() + "/assign", Map.of("handler", "handler." + UNIT + ".1"))
                .then()
                .statusCode(200);
        return this;
    }

    Journey contacted() {
        HANDLER.post("/orders/" + order() + "/contact", Map.of("outcome", "REACHED", "note", "已说明"))
                .then()
                .statusCode(200);
        return this;
    }

    Journey fedBack() {
        HANDLER.post(
                        "/orders/" + order() + "/feedback",
                        Map.of("found", "属实", "spokenWith", "王女士", "measures", "当日清运", "expectedBy", "2027-01-01"))
                .then()
                .statusCode(200);
        return this;
    }

    /** Calls the requester first, where nobody has: no result leaves a unit before that. */
    Journey submitted() {
        if (page().path("orders[0].limits.find { it.limit == 'L1' }.metAt") == null) {
            contacted();
        }
        HANDLER.post(
                        "/orders/" + order() + "/submit",
                        Map.of("result", "已清运", "photos", List.of(HANDLER.upload(photo()))))
                .then()
                .statusCode(200);
        return this;
    }

    Journey verified(boolean passed) {
        Desk worker = Desk.of(Place.WORKER);
        worker.post(
                        "/incidents/" + incident + "/verify",
                        passed ? clean(worker) : Map.of("passed", false, "opinion", "仍有残留"))
                .then()
                .statusCode(200);
        return this;
    }

    /** What a verifier says who finds all points of the check-list true, with a photo of the place now. */
    static Map<String, Object> clean(Desk verifier) {
        return Map.of(
                "passed",
                true,
                "opinion",
                "已清理",
                "checked",
                List.of("垃圾已清走", "地面无残留和污水", "周边五米内无散落垃圾"),
                "photos",
                List.of(verifier.upload(photo())));
    }

    Journey revisited(String outcome) {
        REVISITOR
                .post("/incidents/" + incident + "/revisit", Map.of("outcome", outcome, "opinion", "电话回访"))
                .then()
                .statusCode(200);
        return this;
    }

    String order() {
        return page().path("orders[0].id");
    }

    Response page() {
        return DISPATCHER.get("/incidents/" + incident);
    }

    /** Stage of the case, stage of its order, limits that were met: {@code DISPATCHED/HANDLING L1 met}. */
    String state() {
        Response page = page();
        List<String> met = page.path("orders[0].limits.findAll { it.metAt != null }.limit");
        String order = page.path("orders[0].stage");
        return page.path("stage")
                + (order == null ? "" : "/" + order)
                + (met == null || met.isEmpty() ? "" : " " + String.join(" ", met) + " met");
    }

    List<String> acts() {
        return page().path("history.act");
    }

    static byte[] photo() {
        try {
            ByteArrayOutputStream png = new ByteArrayOutputStream();
            ImageIO.write(new BufferedImage(64, 48, BufferedImage.TYPE_INT_RGB), "png", png);
            return png.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
