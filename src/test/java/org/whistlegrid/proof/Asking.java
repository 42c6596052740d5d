package org.whistlegrid.proof;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;

/** 申请: one asks, others decide. */
final class Asking {

    private static final Set<String> FOR_THE_CASE = Set.of("FORCED_CLOSE");

    private Asking() {}

    static Answer ask(Actor actor, Scene scene, Words words) {
        Map<String, Object> asked = new HashMap<>(Verbs.given(words, "basis", "amountUnit", "toUnit"));
        asked.put("kind", words.first());
        asked.put("reason", "客观原因");
        if (words.get("amount") != null) {
            asked.put("amount", Integer.valueOf(words.or("amount", "0")));
        }
        if (words.get("until") != null) {
            asked.put(
                    "until",
                    scene.now()
                            .plus(Verbs.duration(words.or("until", "+0d").substring(1)))
                            .toString());
        }
        return actor.post(subject(scene, words) + "/applications", asked);
    }

    private static String subject(Scene scene, Words words) {
        return FOR_THE_CASE.contains(words.first()) && !words.says("for-the-order")
                ? "/incidents/" + scene.here().id()
                : "/orders/" + scene.order(words).path("id").asText();
    }

    static Answer decide(Actor actor, Scene scene, Words words) {
        Map<String, Object> decision = new HashMap<>(Verbs.given(words, "toUnit", "heard"));
        decision.put("ruling", words.first());
        decision.put("opinion", "依据材料");
        return on(actor, scene, words, "decide", decision);
    }

    /** The last application of the case, or of the kind that is named. */
    static Answer on(Actor actor, Scene scene, Words words, String verb, Map<String, ?> body) {
        return actor.post("/applications/" + last(scene, words) + "/" + verb, body);
    }

    private static String last(Scene scene, Words words) {
        String kind = words.get("kind");
        return Case.stream(scene.here().page().path("applications"))
                .filter(found -> kind == null || found.path("kind").asText().equals(kind))
                .reduce((first, last) -> last)
                .map((JsonNode found) -> found.path("id").asText())
                .orElseThrow(() -> new NoSuchElementException("no application"));
    }
}
