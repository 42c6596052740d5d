package org.whistlegrid.proof;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Random;
import org.whistlegrid.dispatch.OrderStage;
import org.whistlegrid.incident.Stage;

/** Somebody who does anything to anything, sensible more often than not; all chance comes from one seed. */
final class Wanderer {

    private static final Habits HABITS = Habits.read();

    private final Random chance;
    private final List<Scene> scenes = new ArrayList<>();
    private final Clock clock;

    Wanderer(long seed, Clock clock) {
        this.chance = new Random(seed);
        this.clock = clock;
    }

    List<Scene> scenes() {
        return scenes;
    }

    Random chance() {
        return chance;
    }

    Scene opened() {
        Scene scene = Stagehand.play(new Scene(clock), pick(HABITS.reports()));
        scenes.add(scene);
        return scene;
    }

    Scene any() {
        return pick(scenes);
    }

    /** A verb for the case as it stands now. */
    String words(Scene scene) {
        scene.readAgain();
        JsonNode page = scene.here().page();
        List<String> helpers = Case.orders(page)
                .filter(order -> order.path("part").asText().equals("CO") && !isOver(order))
                .map(order -> order.path("unit").asText())
                .toList();
        if (!helpers.isEmpty() && chance.nextInt(3) == 0) {
            String unit = pick(helpers);
            String stage = Case.of(page, unit).orElseThrow().path("stage").asText();
            return pick(HABITS.ofCase(stage)).replace(" withoutHelpers=另行安排", " explanation=等待") + " of=" + unit;
        }
        boolean waits = Case.stream(page.path("applications"))
                .anyMatch(it -> it.path("state").asText().equals("OPEN"));
        if (waits && chance.nextInt(2) == 0) {
            return pick(HABITS.ofApplications());
        }
        if (chance.nextInt(100) < (scene.hasWhistle() ? 35 : 6)) {
            return pick(HABITS.ofWhistle(scene.hasWhistle() ? Whistled.stage(scene) : "NONE"));
        }
        if (chance.nextInt(100) < 4 && scenes.size() > 1) {
            return "desk merges " + any().here().number();
        }
        if (chance.nextInt(100) < 25) {
            return pick(HABITS.anything());
        }
        String stage = page.path("stage").asText();
        String order = Case.lead(page).map(it -> it.path("stage").asText()).orElse("");
        return pick(HABITS.ofCase(stage.equals("DISPATCHED") ? order : stage));
    }

    /** Whether the tables allow it; true where they do not say. */
    static boolean allowedByTheTables(Scene scene, String words) {
        JsonNode page = scene.here().page();
        var ofCase = Legality.OF_CASES.get(words);
        if (ofCase != null) {
            return Legality.allows(ofCase, Stage.valueOf(page.path("stage").asText()));
        }
        var ofOrder = Legality.OF_ORDERS.get(words);
        return ofOrder == null
                || Case.lead(page)
                        .map(order -> Legality.allows(
                                ofOrder, OrderStage.valueOf(order.path("stage").asText())))
                        .orElse(true);
    }

    /** @return null where there is nothing that it could be done to */
    static Answer attempt(Scene scene, String words) {
        try {
            return Stagehand.attempt(scene, words);
        } catch (NoSuchElementException nothingThere) {
            return new Answer(404, com.fasterxml.jackson.databind.node.MissingNode.getInstance());
        }
    }

    private static boolean isOver(JsonNode order) {
        return List.of("DONE", "ENDED", "RETURNED", "HANDED_UP")
                .contains(order.path("stage").asText());
    }

    <T> T pick(List<T> from) {
        return from.get(chance.nextInt(from.size()));
    }
}
