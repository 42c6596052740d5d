package org.whistlegrid.proof;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the desk, the inspector and the revisitor do to a case. */
final class OnCase {

    private OnCase() {}

    static void verbs(Map<String, Verbs.Verb> all) {
        all.put(
                "locates",
                (actor, scene, words) -> onCase(actor, scene, "locate", Map.of("position", Reporting.place(words))));
        all.put(
                "accepts",
                (actor, scene, words) -> onCase(actor, scene, "accept", Verbs.given(words, "category", "condition")));
        all.put(
                "declines",
                (actor, scene, words) -> onCase(
                        actor,
                        scene,
                        "refuse",
                        Verbs.with(Verbs.given(words, "referredTo"), "disposition", words.first(), "words", "已说明")));
        all.put(
                "sends-to-look",
                (actor, scene, words) -> onCase(actor, scene, "send-to-inspect", Verbs.given(words, "inspector")));
        all.put(
                "looks",
                (actor, scene, words) -> onCase(
                        actor,
                        scene,
                        "inspect",
                        Verbs.with(Verbs.given(words, "condition"), "there", words.says("there"), "found", "到场查看")));
        all.put(
                "dispatches",
                (actor, scene, words) -> onCase(
                        actor,
                        scene,
                        "dispatch",
                        Map.of(
                                "unit",
                                words.first(),
                                "helpers",
                                words.get("with") == null
                                        ? List.of()
                                        : Arrays.asList(words.or("with", "").split(",")),
                                "reason",
                                "会商确定")));
        all.put(
                "joins",
                (actor, scene, words) -> onCase(actor, scene, "join", Map.of("unit", words.first(), "reason", "涉及多家")));
        all.put(
                "asks-units",
                (actor, scene, words) -> onCase(
                        actor,
                        scene,
                        "consultations",
                        Map.of("units", Arrays.asList(words.first().split(",")), "question", "是否属你单位")));
        all.put("asks-superior", (actor, scene, words) -> {
            Map<String, Object> asked = new HashMap<>(Map.of("kind", words.first(), "reason", "需开挖"));
            String until = words.get("until");
            if (until != null) {
                asked.put(
                        "until",
                        scene.now().plus(Verbs.duration(until.substring(1))).toString());
            }
            return onCase(actor, scene, "superior-applications", asked);
        });
        all.put("verifies", Verifying::verify);
        all.put(
                "revisits",
                (actor, scene, words) -> onCase(
                        actor,
                        scene,
                        "revisit",
                        words.says("duly-done")
                                ? Verbs.with(
                                        new HashMap<>(Map.of("dulyDone", Verbs.given(words, "because"))),
                                        "outcome",
                                        words.first(),
                                        "opinion",
                                        "电话回访")
                                : Map.of("outcome", words.first(), "opinion", "电话回访")));
        for (String verb : List.of("voids", "unmerges", "reopens")) {
            all.put(
                    verb,
                    (actor, scene, words) ->
                            onCase(actor, scene, verb.substring(0, verb.length() - 1), Map.of("reason", "经核对")));
        }
        all.put(
                "merges",
                (actor, scene, words) -> onCase(
                        actor,
                        scene,
                        "merge",
                        Map.of(
                                "into",
                                words.first().length() == 1
                                        ? scene.named(words.first()).number()
                                        : words.first(),
                                "reason",
                                "同一处")));
    }

    static Answer onCase(Actor actor, Scene scene, String verb, Map<String, ?> body) {
        return actor.post("/incidents/" + scene.here().id() + "/" + verb, body);
    }
}
