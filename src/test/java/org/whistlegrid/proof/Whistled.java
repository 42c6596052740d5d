package org.whistlegrid.proof;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;

/** 吹哨、报到: the verbs of who blows, of who is called, and of the district. */
final class Whistled {

    private static final String LEADERSHIP = "command1";

    private Whistled() {}

    static void verbs(Map<String, Verbs.Verb> all) {
        all.put("blows", Whistled::blow);
        all.put("approves", (actor, scene, words) -> {
            Map<String, Object> word =
                    new HashMap<>(Map.of("granted", !words.says("not"), "words", words.says("not") ? "自行处置即可" : "同意"));
            put(word, "arriveBy", scene, words);
            return onWhistle(actor, scene, "approve", word);
        });
        all.put("calls-in", (actor, scene, words) -> {
            Map<String, Object> more = new HashMap<>(Map.of("calls", calls(words)));
            put(more, "arriveBy", scene, words);
            return onWhistle(actor, scene, "calls", more);
        });
        all.put("declares-done", (actor, scene, words) -> {
            Map<String, Object> done = new HashMap<>(Map.of("words", "现场已恢复"));
            done.putAll(Verbs.given(words, "restReleasedBecause"));
            return onWhistle(actor, scene, "done", done);
        });
        all.put("takes-back", (actor, scene, words) -> onWhistle(actor, scene, "withdraw", Map.of("reason", "已自行处置")));
        all.put(
                "names-lead",
                (actor, scene, words) ->
                        onWhistle(actor, scene, "lead", Map.of("report", report(scene, words.first()))));
        all.put(
                "asks-partner",
                (actor, scene, words) ->
                        onWhistle(actor, scene, "partners", Map.of("unit", words.first(), "words", "跨界处置")));
        all.put(
                "answers-partner",
                (actor, scene, words) -> onWhistle(
                        actor,
                        scene,
                        "partners/" + words.first() + "/answer",
                        Map.of("joins", !words.says("not"), "words", "已安排")));
        ofReport(all);
        ofDistrict(all);
    }

    private static void ofReport(Map<String, Verbs.Verb> all) {
        all.put("acknowledges", (actor, scene, words) -> onReport(actor, scene, words, "sign", Map.of()));
        all.put("consults", (actor, scene, words) -> onReport(actor, scene, words, "contact", Map.of("words", "已联系")));
        all.put("arrives", (actor, scene, words) -> {
            Map<String, Object> arriving = new HashMap<>(Verbs.given(words, "reason"));
            arriving.put("people", 2);
            if (!words.says("unproven")) {
                arriving.put("position", Reporting.place(words));
                arriving.put("accuracyMetres", 12);
            }
            return onReport(actor, scene, words, "arrive", arriving);
        });
        all.put("hands-in", (actor, scene, words) -> onReport(actor, scene, words, "result", Map.of("result", "已修复")));
        all.put("refuses", (actor, scene, words) -> onReport(actor, scene, words, "refuse", Map.of("reason", "不属我局")));
        all.put("releases", (actor, scene, words) -> {
            Map<String, Object> release = new HashMap<>(Map.of("reason", "不再需要"));
            if (words.get("next-lead") != null) {
                release.put("nextLead", report(scene, words.or("next-lead", "")));
            }
            return onReport(actor, scene, words, "release", release);
        });
        all.put("agrees", (actor, scene, words) -> {
            Map<String, Object> agreement = new HashMap<>(Map.of("limit", words.first(), "reason", "路上拥堵"));
            put(agreement, "due", scene, words);
            return onReport(actor, scene, words, "agree", agreement);
        });
        all.put(
                "declares",
                (actor, scene, words) -> onReport(
                        actor, scene, words, "declare-refused", Map.of("kind", words.first(), "words", "多次催请")));
        all.put(
                "contests",
                (actor, scene, words) -> onReport(actor, scene, words, "contest", Map.of("reason", "现场无人")));
        all.put(
                "rates-report",
                (actor, scene, words) ->
                        onReport(actor, scene, words, "rate-report", scores(words, "EFFORT", "COOPERATION", "SOLVED")));
        all.put(
                "rates-whistle",
                (actor, scene, words) -> onReport(
                        actor, scene, words, "rate-whistle", scores(words, "APT", "BEYOND_POWERS", "COMPLETE")));
    }

    private static void ofDistrict(Map<String, Verbs.Verb> all) {
        all.put(
                "answers-breach",
                (actor, scene, words) ->
                        actor.post("/breaches/" + breach(scene) + "/answer", Map.of("words", "当时另有抢险")));
        all.put("judges", (actor, scene, words) -> {
            Map<String, Object> judgement = new HashMap<>(Verbs.given(words, "heard"));
            judgement.put("upheld", words.says("upheld"));
            judgement.put("reason", "经核查");
            return actor.post("/breaches/" + breach(scene) + "/judge", judgement);
        });
    }

    private static Answer blow(Actor actor, Scene scene, Words words) {
        Map<String, Object> whistle = new HashMap<>();
        whistle.put("kind", words.first());
        whistle.put("level", words.says("hard") ? "HARD" : "ORDINARY");
        whistle.put("title", "路面塌陷");
        whistle.put("asked", "抢修、围挡、疏导交通");
        whistle.put("calls", calls(words));
        if (words.says("for-the-case")) {
            whistle.put("incident", scene.here().id());
        } else if (!words.says("without-place")) {
            whistle.put("position", Reporting.place(words));
        }
        put(whistle, "arriveBy", scene, words);
        put(whistle, "resultBy", scene, words);
        Answer answer = actor.post("/whistles", whistle);
        if (answer.status() == 201) {
            scene.whistled(answer.text("id"));
        }
        return answer;
    }

    /** {@code units=water,power}: the first leads, unless the words say who. */
    private static List<Map<String, Object>> calls(Words words) {
        List<Map<String, Object>> calls = new ArrayList<>();
        for (String unit : words.or("units", "water").split(",")) {
            boolean lead = words.says("all-lead") || !words.says("none-leads") && calls.isEmpty();
            calls.add(Map.of("unit", unit, "lead", lead, "task", "带队到场"));
        }
        return calls;
    }

    /** An instant so long from now: {@code arriveBy=+2h}; before now: {@code arriveBy=-2h}. */
    private static void put(Map<String, Object> body, String name, Scene scene, Words words) {
        String said = words.get(name);
        if (said != null) {
            var distance = Verbs.duration(said.substring(1));
            body.put(
                    name,
                    scene.now()
                            .plus(said.startsWith("-") ? distance.negated() : distance)
                            .toString());
        }
    }

    private static Map<String, Object> scores(Words words, String... criteria) {
        Map<String, Integer> scores = new HashMap<>();
        for (String criterion : criteria) {
            scores.put(criterion, 4);
        }
        if (words.says("in-part")) {
            scores.remove(criteria[0]);
        }
        return Map.of("scores", scores, "words", "配合好");
    }

    static String stage(Scene scene) {
        return page(scene).path("stage").asText();
    }

    static JsonNode page(Scene scene) {
        return Actor.of(LEADERSHIP).get("/whistles/" + scene.whistle()).body();
    }

    static JsonNode reportOf(Scene scene, String unit) {
        return Case.stream(page(scene).path("reports"))
                .filter(report -> report.path("unit").asText().equals(unit))
                .reduce((first, last) -> last)
                .orElseThrow(() -> new NoSuchElementException("no report of " + unit));
    }

    private static String report(Scene scene, String unit) {
        return reportOf(scene, unit).path("id").asText();
    }

    private static String breach(Scene scene) {
        return Case.stream(page(scene).path("reports"))
                .flatMap(report -> Case.stream(report.path("breaches")))
                .reduce((first, last) -> last)
                .orElseThrow(() -> new NoSuchElementException("no breach"))
                .path("id")
                .asText();
    }

    private static Answer onWhistle(Actor actor, Scene scene, String verb, Map<String, ?> body) {
        return actor.post("/whistles/" + scene.whistle() + "/" + verb, body);
    }

    private static Answer onReport(Actor actor, Scene scene, Words words, String verb, Map<String, ?> body) {
        return actor.post("/whistle-reports/" + report(scene, words.or("of", "water")) + "/" + verb, body);
    }
}
