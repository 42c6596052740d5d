package org.whistlegrid.proof;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/** What people do, word by word: each verb of the catalogue is one request with everything that it needs. */
final class Verbs {

    /** A verb on the case or order that the scene is about. */
    interface Verb {
        Answer by(Actor actor, Scene scene, Words words);
    }

    private static final Map<String, Verb> ALL = new LinkedHashMap<>();

    static {
        ALL.put("reports", Reporting::report);
        OnCase.verbs(ALL);
        ofOrder();
        ofApplication();
        ofNotice();
        Whistled.verbs(ALL);
    }

    private Verbs() {}

    static Verb named(String word) {
        Verb verb = ALL.get(word);
        if (verb == null) {
            throw new NoSuchElementException("no verb «" + word + "», there are " + ALL.keySet());
        }
        return verb;
    }

    static Set<String> words() {
        return ALL.keySet();
    }

    private static void ofOrder() {
        ALL.put("signs", (actor, scene, words) -> onOrder(actor, scene, words, "sign", Map.of()));
        ALL.put(
                "assigns",
                (actor, scene, words) -> onOrder(
                        actor,
                        scene,
                        words,
                        "assign",
                        Map.of(
                                "handler",
                                words.hasFirst()
                                        ? words.first()
                                        : scene.actor("handler", words).name())));
        ALL.put(
                "calls",
                (actor, scene, words) -> onOrder(
                        actor,
                        scene,
                        words,
                        "contact",
                        Map.of("outcome", words.hasFirst() ? words.first() : "REACHED", "note", "已说明")));
        ALL.put(
                "feeds-back",
                (actor, scene, words) -> onOrder(
                        actor,
                        scene,
                        words,
                        "feedback",
                        Map.of("found", "属实", "spokenWith", "王女士", "measures", "安排处置", "expectedBy", "2027-12-01")));
        ALL.put("revokes", (actor, scene, words) -> onOrder(actor, scene, words, "revoke", Map.of("reason", "另有任务")));
        ALL.put("submits", Verbs::submit);
        ALL.put(
                "explains",
                (actor, scene, words) -> onOrder(actor, scene, words, "explain", Map.of("explanation", "等候配件")));
        ALL.put(
                "reviews",
                (actor, scene, words) -> onOrder(
                        actor, scene, words, "review", Map.of("confirmed", words.says("confirmed"), "opinion", "已看过")));
        ALL.put(
                "hands-up",
                (actor, scene, words) -> onOrder(
                        actor,
                        scene,
                        words,
                        "hand-up",
                        Map.of("kind", words.hasFirst() ? words.first() : "BEYOND_POWERS", "reason", "超出权限")));
    }

    private static Answer submit(Actor actor, Scene scene, Words words) {
        Map<String, Object> result = new HashMap<>(given(words, "explanation", "withoutHelpers"));
        result.put("result", "已处置");
        result.put("photos", words.says("without-photo") ? List.of() : List.of(actor.upload()));
        return onOrder(actor, scene, words, "submit", result);
    }

    private static void ofApplication() {
        ALL.put("asks-for", Asking::ask);
        ALL.put("decides", Asking::decide);
        ALL.put("withdraws", (actor, scene, words) -> Asking.on(actor, scene, words, "withdraw", Map.of()));
        ALL.put(
                "resumes",
                (actor, scene, words) -> Asking.on(actor, scene, words, "resume", Map.of("opinion", "可以施工")));
        ALL.put(
                "examines",
                (actor, scene, words) -> Asking.on(actor, scene, words, "examine", Map.of("opinion", "仍不能施工")));
    }

    private static void ofNotice() {
        ALL.put("issues", (actor, scene, words) -> onNotice(actor, scene, words, "issue", Map.of()));
        ALL.put(
                "turns-down",
                (actor, scene, words) -> onNotice(actor, scene, words, "decline", Map.of("reason", "已在现场")));
        ALL.put("demands", Verbs::demand);
        ALL.put("replies", (actor, scene, words) -> onNotice(actor, scene, words, "reply", Map.of("text", "明日办结")));
    }

    /** An officer urges or supervises by his own decision. */
    private static Answer demand(Actor actor, Scene scene, Words words) {
        Map<String, Object> demand = new HashMap<>();
        demand.put("rung", words.first());
        demand.put("cause", words.plain().get(1));
        demand.put("requirement", "请尽快办理");
        String doneBy = words.get("done-by");
        if (doneBy != null) {
            demand.put(
                    "doneBy", scene.now().minus(duration(doneBy.substring(1))).toString());
        }
        return OnCase.onCase(actor, scene, "notices", demand);
    }

    private static Answer onOrder(Actor actor, Scene scene, Words words, String verb, Map<String, ?> body) {
        return actor.post("/orders/" + scene.order(words).path("id").asText() + "/" + verb, body);
    }

    /** The last notice of the rung that is named. */
    private static Answer onNotice(Actor actor, Scene scene, Words words, String verb, Map<String, ?> body) {
        JsonNode notice = Case.stream(scene.here().page().path("notices"))
                .filter(found -> found.path("rung").asText().equals(words.first()))
                .reduce((first, last) -> last)
                .orElseThrow(() -> new NoSuchElementException("no notice " + words.first()));
        return actor.post("/notices/" + notice.path("id").asText() + "/" + verb, body);
    }

    /** Those of the named words that were said. */
    static Map<String, Object> given(Words words, String... names) {
        Map<String, Object> body = new HashMap<>();
        for (String name : names) {
            String said = words.get(name);
            if (said != null) {
                body.put(name, said);
            }
        }
        return body;
    }

    static Map<String, Object> with(Map<String, Object> body, Object... more) {
        for (int i = 0; i < more.length; i += 2) {
            body.put(Objects.toString(more[i]), more[i + 1]);
        }
        return body;
    }

    /** {@code 3d}, {@code 2h30m}. */
    static Duration duration(String text) {
        Duration whole = Duration.ZERO;
        for (String part : text.split("(?<=[dhms])")) {
            long amount = Long.parseLong(part.substring(0, part.length() - 1));
            whole = whole.plus(
                    switch (part.charAt(part.length() - 1)) {
                        case 'd' -> Duration.ofDays(amount);
                        case 'h' -> Duration.ofHours(amount);
                        case 'm' -> Duration.ofMinutes(amount);
                        default -> Duration.ofSeconds(amount);
                    });
        }
        return whole;
    }

    static UUID anyId() {
        return UUID.randomUUID();
    }
}
