package org.whistlegrid.flow;

import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.ProcessInstance;

/** One whistle told in words, as people would do it: each word is one request that must succeed. */
final class Whistling {

    static final Desk LEADER = Desk.of("leader.haitang");
    static final Desk STREET = Desk.of("desk.haitang");
    static final Desk SECRETARY = Desk.of("secretary.haitang");
    static final Desk SUPERVISOR = Desk.of("supervisor1");
    static final Desk COMMAND = Desk.of("command1");

    final UUID id;

    private Whistling(Response blown) {
        this.id = UUID.fromString(blown.path("id"));
    }

    /** The first of the units leads. */
    static Map<String, Object> asked(String kind, String... units) {
        List<Map<String, Object>> calls = new ArrayList<>();
        for (String unit : units) {
            calls.add(Map.of("unit", unit, "lead", calls.isEmpty(), "task", "带队到场"));
        }
        Map<String, Object> body = new HashMap<>();
        body.put("kind", kind);
        body.put("level", "ORDINARY");
        body.put("title", "路面塌陷、水管爆裂");
        body.put("asked", "抢修、围挡、疏导交通");
        body.put("position", Map.of("lon", Place.LON, "lat", Place.LAT));
        body.put("calls", calls);
        return body;
    }

    static Whistling blown(Desk by, String kind, String... units) {
        return blown(by, asked(kind, units));
    }

    static Whistling blown(Desk by, Map<String, Object> body) {
        Response answer = by.post("/whistles", body);
        answer.then().statusCode(201);
        return new Whistling(answer);
    }

    Whistling signed(String unit) {
        return reported(window(unit), unit, "sign", Map.of());
    }

    Whistling contacted(String unit) {
        return reported(window(unit), unit, "contact", Map.of("words", "已与街道联系，带两人前往"));
    }

    Whistling arrived(String unit) {
        return reported(window(unit), unit, "arrive", onTheSpot());
    }

    Whistling handedIn(String unit) {
        return reported(window(unit), unit, "result", Map.of("result", "已修复并恢复通行"));
    }

    Whistling done(Desk by) {
        post(by, "/whistles/" + id + "/done", Map.of("words", "现场已恢复"));
        return this;
    }

    /** @param rest why those who have not come need not */
    Whistling done(Desk by, String rest) {
        post(by, "/whistles/" + id + "/done", Map.of("words", "现场已恢复", "restReleasedBecause", rest));
        return this;
    }

    Whistling reported(Desk by, String unit, String verb, Object body) {
        post(by, "/whistle-reports/" + report(unit) + "/" + verb, body);
        return this;
    }

    private static void post(Desk by, String path, Object body) {
        by.post(path, body).then().statusCode(200);
    }

    static Map<String, Object> onTheSpot() {
        return Map.of(
                "position", Map.of("lon", Place.LON, "lat", Place.LAT + 0.0004), "accuracyMetres", 12, "people", 2);
    }

    static Map<String, Object> scores(String... criteria) {
        Map<String, Integer> scores = new HashMap<>();
        for (String criterion : criteria) {
            scores.put(criterion, 4);
        }
        return Map.of("scores", scores, "words", "到得快，配合好");
    }

    static Map<String, Object> ofReport() {
        return scores("EFFORT", "COOPERATION", "SOLVED");
    }

    static Map<String, Object> ofWhistle() {
        return scores("APT", "BEYOND_POWERS", "COMPLETE");
    }

    static Desk window(String unit) {
        return Desk.of("clerk." + unit);
    }

    Response page() {
        return page(LEADER);
    }

    Response page(Desk by) {
        return by.get("/whistles/" + id);
    }

    /** The unit's latest report. */
    String report(String unit) {
        return page(COMMAND).path("reports.findAll { it.unit == '" + unit + "' }[-1].id");
    }

    String path(String unit, String path) {
        Object found = page(COMMAND).path("reports.findAll { it.unit == '" + unit + "' }[-1]." + path);
        return String.valueOf(found);
    }

    List<String> acts() {
        return page(COMMAND).path("lines.act");
    }

    /** Stage of the whistle, then of each report: {@code UNDER_WAY water SIGNED, power CALLED}. */
    String state() {
        Response page = page(COMMAND);
        List<Map<String, Object>> reports = page.path("reports");
        return page.path("stage")
                + reports.stream()
                        .map(report -> report.get("unit") + " " + report.get("stage"))
                        .collect(Collectors.joining(", ", " ", ""))
                        .stripTrailing();
    }

    /** Where tokens stand, of the whistle and of each report. */
    String tokens(ProcessEngine engine) {
        List<Map<String, Object>> reports = page(COMMAND).path("reports");
        List<String> all = new ArrayList<>(List.of(tokens(engine, id.toString())));
        reports.forEach(report -> all.add(tokens(engine, (String) report.get("id"))));
        return String.join(" | ", all).strip();
    }

    private static String tokens(ProcessEngine engine, String key) {
        ProcessInstance running = engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(key)
                .singleResult();
        return running == null
                ? "-"
                : engine.getRuntimeService().getActiveActivityIds(running.getId()).stream()
                        .sorted()
                        .collect(Collectors.joining(" "));
    }
}
