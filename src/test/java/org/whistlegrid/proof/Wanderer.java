package org.whistlegrid.proof;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Random;
import org.whistlegrid.dispatch.OrderStage;
import org.whistlegrid.incident.Stage;

/** Somebody who does anything to anything, sensible more often than not; all chance comes from one seed. */
final class Wanderer {

    /** What is sensible at a stage of the case or of its order, so that a walk comes somewhere. */
    private static final Map<String, List<String>> SENSIBLE = Map.ofEntries(
            Map.entry(
                    "REPORTED",
                    List.of(
                            "desk accepts",
                            "desk locates",
                            "desk sends-to-look inspector=worker2",
                            "desk declines UNLAWFUL",
                            "desk voids")),
            Map.entry("VERIFYING", List.of("worker2 looks there", "worker2 looks there", "worker2 looks missing")),
            Map.entry(
                    "FILED",
                    List.of(
                            "desk dispatches sanitation",
                            "desk dispatches water with=landscape",
                            "desk dispatches urban-management")),
            Map.entry(
                    "TO_VERIFY",
                    List.of("worker2 verifies passed", "worker2 verifies passed", "worker2 verifies failed")),
            Map.entry(
                    "TO_REVISIT",
                    List.of(
                            "revisitor revisits SATISFIED",
                            "revisitor revisits FAIRLY",
                            "revisitor revisits UNSATISFIED",
                            "revisitor revisits UNREACHABLE")),
            Map.entry("MERGED", List.of("desk unmerges")),
            Map.entry("CLOSED", List.of("desk reopens", "clerk asks-for APPEAL")),
            Map.entry("FORCED", List.of("desk reopens")),
            Map.entry(
                    "TO_SIGN",
                    List.of(
                            "clerk signs",
                            "clerk signs",
                            "clerk signs",
                            "clerk asks-for RETURN basis=三定方案",
                            "clerk hands-up",
                            "clerk asks-for EXTENSION amount=1")),
            Map.entry(
                    "TO_ASSIGN",
                    List.of(
                            "clerk assigns",
                            "clerk assigns",
                            "clerk calls",
                            "clerk asks-for RETURN basis=三定方案",
                            "clerk hands-up")),
            Map.entry(
                    "HANDLING",
                    List.of(
                            "clerk calls",
                            "clerk submits withoutHelpers=另行安排",
                            "clerk submits withoutHelpers=另行安排",
                            "clerk feeds-back",
                            "clerk revokes",
                            "desk joins water",
                            "clerk joins landscape",
                            "clerk asks-for EXTENSION amount=1",
                            "clerk asks-for SUSPENSION until=+3d",
                            "clerk asks-for LEGAL_LIMIT amount=60 amountUnit=NATURAL_DAY basis=条例",
                            "desk asks-for FORCED_CLOSE")),
            Map.entry("TO_REVIEW", List.of("clerk reviews confirmed", "clerk reviews back")),
            Map.entry("SUSPENDED", List.of("clerk resumes", "clerk examines")));

    private static final List<String> ANYTHING = List.of(
            "desk locates",
            "desk accepts",
            "desk declines SECRET_OR_PRIVATE",
            "desk sends-to-look",
            "worker2 looks there",
            "desk dispatches water",
            "desk joins gas",
            "worker2 verifies passed",
            "worker verifies failed",
            "revisitor revisits SATISFIED",
            "leader voids",
            "desk voids",
            "desk unmerges",
            "desk reopens",
            "revisitor reopens",
            "clerk signs",
            "clerk assigns",
            "clerk assigns handler.water.1",
            "clerk calls",
            "clerk calls NOT_REACHED",
            "clerk feeds-back",
            "clerk revokes",
            "handler submits",
            "clerk submits",
            "clerk submits without-photo",
            "clerk reviews confirmed",
            "clerk reviews back",
            "clerk hands-up",
            "stranger signs",
            "stranger submits",
            "clerk asks-for EXTENSION amount=1",
            "clerk asks-for EXTENSION amount=99",
            "clerk asks-for SUSPENSION until=+2d",
            "clerk asks-for RETURN basis=x",
            "clerk asks-for APPEAL",
            "desk asks-for FORCED_CLOSE",
            "stranger asks-for EXTENSION amount=1",
            "desk decides GRANT",
            "clerk decides GRANT",
            "leader decides GRANT",
            "leader decides REFUSE",
            "leader2 decides PASS_ON",
            "supervisor decides GRANT",
            "clerk withdraws",
            "clerk resumes",
            "leader examines",
            "supervisor issues SUPERVISE",
            "supervisor issues NOTIFY",
            "supervisor turns-down SUPERVISE",
            "clerk replies URGE",
            "clerk replies SUPERVISE");

    private static final List<String> REPORTS = List.of(
            "hotline reports rubbish",
            "hotline reports air-conditioner",
            "hotline reports green",
            "hotline reports noise",
            "hotline reports care",
            "hotline reports advice",
            "hotline reports neighbours",
            "hotline reports dispute",
            "hotline reports rubbish without-place",
            "hotline reports rubbish without-phone",
            "hotline reports M06043",
            "hotline reports air-conditioner superior-due=+4d",
            "hotline reports burst-pipe",
            "worker reports rubbish by=PUBLIC",
            "worker reports rubbish by=FIELD with-photo without-phone",
            "hotline reports wall");

    private final Random chance;
    private final List<Scene> scenes = new ArrayList<>();
    private final Clock clock;

    Wanderer(long seed, Clock clock) {
        this.chance = new Random(seed);
        this.clock = clock;
    }

    /** What was tried, and what the tables of verbs say to it. */
    record Attempt(Scene scene, String words, boolean allowedByTheTables, Answer answer, String before) {}

    List<Scene> scenes() {
        return scenes;
    }

    Random chance() {
        return chance;
    }

    Scene opened() {
        Scene scene = Stagehand.play(new Scene(clock), pick(REPORTS));
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
            return pick(SENSIBLE.getOrDefault(stage, ANYTHING)).replace(" withoutHelpers=另行安排", " explanation=等待")
                    + " of=" + unit;
        }
        boolean waits = Case.stream(page.path("applications"))
                .anyMatch(it -> it.path("state").asText().equals("OPEN"));
        if (waits && chance.nextInt(2) == 0) {
            return pick(List.of(
                    "clerk decides GRANT",
                    "desk decides GRANT",
                    "leader decides GRANT",
                    "supervisor decides GRANT",
                    "desk decides REFUSE",
                    "leader decides REFUSE",
                    "desk decides PASS_ON",
                    "clerk withdraws"));
        }
        if (chance.nextInt(100) < 4 && scenes.size() > 1) {
            return "desk merges " + any().here().number();
        }
        if (chance.nextInt(100) < 25) {
            return pick(ANYTHING);
        }
        String stage = page.path("stage").asText();
        String order = Case.lead(page).map(it -> it.path("stage").asText()).orElse("");
        return pick(SENSIBLE.getOrDefault(stage.equals("DISPATCHED") ? order : stage, ANYTHING));
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
