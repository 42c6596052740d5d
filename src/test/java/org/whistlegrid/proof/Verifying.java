package org.whistlegrid.proof;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a verifier says: all points of the closing condition are true, or some, or it failed. */
final class Verifying {

    private Verifying() {}

    static Answer verify(Actor actor, Scene scene, Words words) {
        Map<String, Object> found = new HashMap<>(Verbs.given(words, "condition"));
        boolean passed = words.says("passed");
        found.put("passed", passed);
        found.put("opinion", "到场核查");
        if (passed && !words.says("with-open-points")) {
            found.put("checked", points(scene, words));
        }
        if (passed && !words.says("without-photo")) {
            found.put("photos", List.of(actor.upload()));
        }
        String helper = words.get("and-of");
        if (helper != null) {
            found.put(
                    "rework",
                    List.of(Case.of(scene.here().page(), helper)
                            .orElseThrow()
                            .path("id")
                            .asText()));
        }
        return OnCase.onCase(actor, scene, "verify", found);
    }

    /** Of the condition that is named, that it was filed under, or the only one there is. */
    private static List<String> points(Scene scene, Words words) {
        JsonNode page = scene.here().page();
        String condition =
                words.or("condition", page.path("filing").path("condition").asText(""));
        List<String> points = new ArrayList<>();
        Catalogued.conditions(page.path("category").asText()).forEach((filing, checklist) -> {
            if (condition.isEmpty() || condition.equals("null") || condition.equals(filing)) {
                points.addAll(checklist);
            }
        });
        return points;
    }
}
