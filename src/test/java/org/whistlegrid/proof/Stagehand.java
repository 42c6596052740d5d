package org.whistlegrid.proof;

import java.util.List;

/** Brings a case to where a test wants it, in the catalogue's words and without moving the clock. */
final class Stagehand {

    private Stagehand() {}

    static Scene play(Scene scene, String words) {
        for (Told.Step step : Catalogue.steps(words, "stagehand")) {
            Answer answer = attempt(scene, step);
            if (!answer.done()) {
                throw new IllegalStateException("«" + step + "» of «" + words + "»: " + answer);
            }
        }
        return scene;
    }

    static Answer attempt(Scene scene, String words) {
        List<Told.Step> steps = Catalogue.steps(words, "stagehand");
        return attempt(scene, steps.get(0));
    }

    private static Answer attempt(Scene scene, Told.Step step) {
        scene.turnTo(step.letter());
        scene.readAgain();
        Answer answer = Verbs.named(step.verb()).by(scene.actor(step.actor(), step.words()), scene, step.words());
        scene.readAgain();
        return answer;
    }
}
