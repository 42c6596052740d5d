package org.whistlegrid.proof;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.whistlegrid.platform.TimeMachine;
import org.whistlegrid.workflow.check.Finding;
import org.whistlegrid.workflow.check.ProcedureCheck;

/**
 * Lets orders walk at random through all that is allowed and all that is not, while time moves by leaps, verbs break in the
 * middle, the database is taken away and two do something at once; and looks after each step.
 */
@ApplicationScoped
class RandomWalk {

    private static final List<Duration> LEAPS = List.of(
            Duration.ofMinutes(7),
            Duration.ofMinutes(40),
            Duration.ofHours(2),
            Duration.ofHours(5),
            Duration.ofHours(14),
            Duration.ofDays(1),
            Duration.ofDays(2),
            Duration.ofDays(5));

    private final TimeMachine time;
    private final Clock clock;
    private final Digest digest;
    private final ProcedureCheck check;
    private final Faults faults;
    private final Saboteur saboteur;
    private final EntityManager entities;

    RandomWalk(
            TimeMachine time,
            Clock clock,
            Digest digest,
            ProcedureCheck check,
            Faults faults,
            Saboteur saboteur,
            EntityManager entities) {
        this.time = time;
        this.clock = clock;
        this.digest = digest;
        this.check = check;
        this.faults = faults;
        this.saboteur = saboteur;
        this.entities = entities;
    }

    /**
     * @param orders how many cases are opened
     * @param steps of one case, on average
     * @param lookEvery so many steps: stages, tokens and timers of all cases are compared
     */
    Outcome walk(long seed, int orders, int steps, int lookEvery) {
        Outcome outcome = new Outcome(seed);
        Wanderer wanderer = new Wanderer(seed, clock);
        List<Scene> all = new ArrayList<>();
        for (int step = 0; step < orders * steps && outcome.wrong.size() < 5; step++) {
            if (step % steps == 0) {
                all.add(wanderer.opened());
                outcome.count("cases");
                // a case that nobody has touched for long stands aside: the walk stays among some
                if (wanderer.scenes().size() > 12) {
                    settle(wanderer.scenes().remove(0), outcome);
                }
            }
            step(wanderer, outcome);
            if (step % lookEvery == 0) {
                oneTruth(outcome);
            }
        }
        wanderer.scenes().forEach(scene -> settle(scene, outcome));
        oneTruth(outcome);
        return outcome;
    }

    private void step(Wanderer wanderer, Outcome outcome) {
        int kind = wanderer.chance().nextInt(100);
        if (kind < 7) {
            leap(wanderer, outcome);
        } else if (kind < 12) {
            race(wanderer, outcome);
        } else if (kind < 17) {
            crash(wanderer, outcome);
        } else if (kind < 20) {
            sabotage(wanderer, outcome);
        } else {
            act(wanderer, outcome);
        }
    }

    private void leap(Wanderer wanderer, Outcome outcome) {
        Duration leap = wanderer.pick(LEAPS);
        outcome.trod("+" + leap);
        outcome.count("leaps of time");
        long began = System.nanoTime();
        time.advanceBy(leap);
        outcome.spent("leaps", began);
    }

    private void act(Wanderer wanderer, Outcome outcome) {
        Scene scene = wanderer.any();
        String words = wanderer.words(scene);
        boolean allowed = Wanderer.allowedByTheTables(scene, words);
        long began = System.nanoTime();
        String before = digest.of(scene.here().id());
        outcome.spent("digests", began);
        began = System.nanoTime();
        Answer answer = Wanderer.attempt(scene, words);
        outcome.spent("verbs", began);
        outcome.trod(scene.here().number() + " " + words + " → " + answer.code());
        outcome.count(answer.done() ? "done" : "refused " + answer.code());
        if (answer.status() >= 500) {
            outcome.wrong("broke: " + words + " " + answer);
        }
        if (answer.done() && !allowed) {
            outcome.wrong("done though the tables do not allow it: " + words);
        }
        if (!answer.done() && !digest.of(scene.here().id()).equals(before)) {
            outcome.wrong("refused and left something behind: " + words + " " + answer);
        }
    }

    /** Two do something to one case in the same moment. */
    private void race(Wanderer wanderer, Outcome outcome) {
        Scene scene = wanderer.any();
        String one = wanderer.words(scene);
        String other = wanderer.words(scene);
        Scene twin = scene.twin();
        CompletableFuture<Answer> beside = CompletableFuture.supplyAsync(() -> Wanderer.attempt(twin, other));
        Answer answer = Wanderer.attempt(scene, one);
        Answer answered = beside.join();
        outcome.trod(
                scene.here().number() + " " + one + " → " + answer.code() + " ∥ " + other + " → " + answered.code());
        outcome.count("races");
        if (answer.status() >= 500 || answered.status() >= 500) {
            outcome.wrong("broke in a race: " + one + " " + answer + " beside " + other + " " + answered);
        }
    }

    /** Broken at some point on its way, it is as if it had never been; done again it is done. */
    private void crash(Wanderer wanderer, Outcome outcome) {
        Scene scene = wanderer.any();
        String words = wanderer.words(scene);
        String before = digest.of(scene.here().id());
        faults.arm(wanderer.chance().nextInt(6));
        Answer answer = Wanderer.attempt(scene, words);
        boolean notReached = faults.disarm();
        outcome.trod(scene.here().number() + " " + words + " ✗ " + answer.code());
        if (answer.status() >= 500 && !notReached) {
            outcome.count("crashes in the middle of a verb");
            if (!digest.of(scene.here().id()).equals(before)) {
                outcome.wrong("crashed and left something behind: " + words);
            }
        }
    }

    /** The database goes away in the middle: the verb is done or not, and sent again by the same key it is done once. */
    private void sabotage(Wanderer wanderer, Outcome outcome) {
        Scene scene = wanderer.any();
        String words = wanderer.words(scene);
        CompletableFuture<Integer> struck = saboteur.strikeIn(wanderer.chance().nextInt(12));
        Answer answer = null;
        try {
            answer = Wanderer.attempt(scene, words);
        } catch (RuntimeException unreadable) {
            // the page itself was struck
        }
        int ended = struck.join();
        outcome.trod(scene.here().number() + " " + words + " ⚡" + ended + " " + (answer == null ? "?" : answer.code()));
        outcome.counted.merge("connections killed", ended, Integer::sum);
        for (int again = 0; again < 20; again++) {
            scene.readAgain();
            if (Actor.of(Scene.CENTRE).get("/incidents/" + scene.here().id()).done()) {
                return;
            }
        }
        outcome.wrong("does not come back after its connections were killed");
    }

    /** One truth: stages, tokens, timers. */
    private void oneTruth(Outcome outcome) {
        outcome.count("looks for one truth");
        long began = System.nanoTime();
        List<Finding> found = QuarkusTransaction.requiringNew().call(check::findings);
        outcome.spent("looks", began);
        found.stream().limit(3).forEach(finding -> outcome.wrong(finding.said()));
    }

    /** Its limits and its escalations, counted again from its history. */
    private void settle(Scene scene, Outcome outcome) {
        City.leave(scene);
        for (Case one : scene.all()) {
            UUID id = one.id();
            History history = QuarkusTransaction.requiringNew().call(() -> History.of(entities, id));
            outcome.counted.merge("orders counted again", history.orders().size(), Integer::sum);
            outcome.counted.merge("moves counted again", history.moves().size(), Integer::sum);
            outcome.counted.merge("notices counted again", history.notices().size(), Integer::sum);
            history.heldTwice().forEach(unit -> outcome.wrong(one.number() + " is held twice by " + unit));
            PlainTime plain = new PlainTime(PlainCalendar.shipped());
            new PlainBook(plain, history).wrong().forEach(it -> outcome.wrong(one.number() + " " + it));
            new PlainLadder(history, clock.instant()).wrong().forEach(it -> outcome.wrong(one.number() + " " + it));
            PlainReports reports = QuarkusTransaction.requiringNew()
                    .call(() -> new PlainReports(plain, entities, id, clock.instant()));
            outcome.counted.merge("reports to whistles counted again", reports.reports(), Integer::sum);
            reports.wrong().forEach(it -> outcome.wrong(one.number() + " " + it));
        }
    }
}
