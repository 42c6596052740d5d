package org.whistlegrid.proof;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.platform.TimeMachine;

/**
 * Walks many journeys beside each other, as a city does: the clock goes once through all instants at which somebody does
 * something in one of them. Each journey fails for itself.
 */
final class Walk {

    private final TimeMachine time;
    private final Clock clock;
    private final Digest digest;
    private final Runnable archive;
    private final List<Journey> journeys = new ArrayList<>();
    private final Set<String> refusals = new TreeSet<>();
    private Duration lag = Duration.ofSeconds(2);

    /** @param archive what the house does every hour */
    Walk(TimeMachine time, Clock clock, Digest digest, Runnable archive) {
        this.time = time;
        this.clock = clock;
        this.digest = digest;
        this.archive = archive;
    }

    /** A journey under way. */
    static final class Journey {

        final Told told;
        final Scene scene;
        private int next;
        private Instant planned;

        @Nullable
        String failure;

        Journey(Told told, Scene scene, Instant from) {
            this.told = told;
            this.scene = scene;
            this.planned = from;
        }

        private Told.Step step() {
            return told.steps().get(next);
        }

        private boolean isOver() {
            return failure != null || next == told.steps().size();
        }

        private void fail(String why) {
            String step = next < told.steps().size() ? step().toString() : "its end";
            this.failure = told.where() + " at " + step + ": " + why;
        }
    }

    /** @param between looked at whenever the clock is about to move */
    List<Journey> walk(List<Told> told, Instant from, Runnable between) {
        PriorityQueue<Journey> waiting =
                new PriorityQueue<>(Comparator.<Journey, Instant>comparing(journey -> journey.planned)
                        .thenComparing(it -> it.told.where()));
        for (Told one : told) {
            Journey journey = new Journey(one, new Scene(clock), from);
            journeys.add(journey);
            plan(journey);
            waiting.add(journey);
        }
        while (!waiting.isEmpty()) {
            Journey journey = waiting.poll();
            if (journey.planned.isAfter(clock.instant())) {
                between.run();
                time.advanceTo(journey.planned);
            }
            walkOn(journey);
            if (!journey.isOver()) {
                plan(journey);
                if (!journey.isOver()) {
                    waiting.add(journey);
                }
            }
        }
        between.run();
        return journeys;
    }

    /** All refusals that were met, by their codes. */
    Set<String> refusals() {
        return refusals;
    }

    private void plan(Journey journey) {
        try {
            journey.scene.turnTo(journey.step().letter());
            journey.planned = when(journey, journey.step().when());
        } catch (RuntimeException e) {
            journey.fail(e.toString());
        }
    }

    private static Instant when(Journey journey, String words) {
        if (words.isEmpty()) {
            return journey.planned;
        }
        if (words.startsWith("+")) {
            return journey.planned.plus(Verbs.duration(words.substring(1)));
        }
        return words.startsWith("@") ? of(journey, words.substring(1)) : Calendar.next(journey.planned, words);
    }

    /** {@code L3}, {@code L3-1m}, {@code L3.water}, {@code yellow.L1}, {@code decision}, {@code reply}: a second after it. */
    private static Instant of(Journey journey, String words) {
        String[] parts = words.split("(?=[+-]\\d)");
        String[] name = parts[0].split("\\.");
        JsonNode page = journey.scene.here().page();
        Instant found =
                switch (name[0]) {
                    case "decision" -> last(page.path("applications"), "decideBy");
                    case "reply" -> last(page.path("notices"), "replyDue");
                    case "yellow" ->
                        Case.instant(Case.limit(page, Case.lead(page), name[1]).orElseThrow(), "yellowFrom");
                    default ->
                        Case.instant(
                                Case.limit(page, name.length > 1 ? Case.of(page, name[1]) : Case.lead(page), name[0])
                                        .orElseThrow(),
                                "due");
                };
        if (parts.length == 1) {
            return found.plusSeconds(1);
        }
        Duration shift = Verbs.duration(parts[1].substring(1));
        return parts[1].startsWith("-") ? found.minus(shift) : found.plus(shift);
    }

    private static Instant last(JsonNode list, String field) {
        return Case.stream(list)
                .filter(item -> !item.path(field).isNull())
                .reduce((first, last) -> last)
                .map(item -> Case.instant(item, field))
                .orElseThrow();
    }

    private void walkOn(Journey journey) {
        Duration late = Duration.between(journey.planned, clock.instant()).plusSeconds(2);
        lag = late.compareTo(lag) > 0 ? late : lag;
        Told.Step step = journey.step();
        try {
            journey.scene.turnTo(step.letter());
            journey.scene.readAgain();
            switch (step.actor()) {
                case "clock" -> {
                    // only time has passed
                }
                case "archive" -> archive.run();
                default -> act(journey, step);
            }
            if (journey.failure != null) {
                return;
            }
            for (String expected : step.expected()) {
                String wrong = new Expecting(journey.scene, journey.planned, lag).wrong(expected);
                if (wrong != null) {
                    journey.fail(wrong);
                    return;
                }
            }
            journey.next++;
        } catch (RuntimeException e) {
            journey.fail(e.toString());
        }
    }

    private void act(Journey journey, Told.Step step) {
        Scene scene = journey.scene;
        boolean refused = !step.refused().isEmpty();
        String before = refused && scene.hasCase() ? digest.of(scene.here().id()) : "";
        Answer answer = Verbs.named(step.verb()).by(scene.actor(step.actor(), step.words()), scene, step.words());
        scene.readAgain();
        if (!refused) {
            if (!answer.done()) {
                journey.fail("refused: " + answer);
            }
            return;
        }
        if (!answer.code().equals(step.refused())) {
            journey.fail("expected to be refused with " + step.refused() + ", got " + answer);
            return;
        }
        refusals.add(answer.code());
        if (scene.hasCase() && !digest.of(scene.here().id()).equals(before)) {
            journey.fail("it was refused and left something behind");
        }
    }
}
