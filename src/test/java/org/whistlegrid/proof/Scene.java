package org.whistlegrid.proof;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Who and what one journey is about: its cases by letter, and the one that is spoken of now. */
final class Scene {

    static final String CENTRE = "dispatcher1";

    private final Map<String, Case> cases = new HashMap<>();
    private final Clock clock;
    private final Function<String, Actor> cast;
    private String letter = "A";

    @Nullable
    private String whistle;

    private @Nullable String lastReportKey;

    Scene(Clock clock, Function<String, Actor> cast) {
        this.clock = clock;
        this.cast = cast;
    }

    Scene(Clock clock) {
        this(clock, Actor::of);
    }

    /** The same cases, for somebody who acts beside. */
    Scene twin() {
        Scene twin = new Scene(clock, cast);
        cases.forEach((which, one) -> twin.cases.put(which, new Case(cast.apply(CENTRE), one.id(), one.number())));
        twin.whistle = whistle;
        return twin;
    }

    Instant now() {
        return clock.instant();
    }

    void turnTo(String which) {
        this.letter = which;
    }

    /** The report's answer makes the case of the present letter. */
    void opened(Answer reported) {
        cases.put(
                letter,
                new Case(cast.apply(CENTRE), UUID.fromString(reported.text("incident")), reported.text("caseNumber")));
    }

    void whistled(String id) {
        this.whistle = id;
    }

    boolean hasWhistle() {
        return whistle != null;
    }

    String whistle() {
        return Optional.ofNullable(whistle).orElseThrow(() -> new NoSuchElementException("no whistle"));
    }

    Case here() {
        return named(letter);
    }

    boolean hasCase() {
        return cases.containsKey(letter);
    }

    Case named(String which) {
        return Optional.ofNullable(cases.get(which)).orElseThrow(() -> new NoSuchElementException("no case " + which));
    }

    /** Somebody did something, or time went on. */
    void readAgain() {
        cases.values().forEach(Case::readAgain);
    }

    Iterable<Case> all() {
        return cases.values();
    }

    /** The key of a report, to be sent a second time. */
    String reportKey(boolean again) {
        if (!again || lastReportKey == null) {
            lastReportKey = UUID.randomUUID().toString();
        }
        return lastReportKey;
    }

    /** The order that is meant: of the unit that is named, or the one that leads. */
    JsonNode order(Words words) {
        JsonNode page = here().page();
        String unit = words.get("of");
        return (unit == null ? Case.lead(page) : Case.of(page, unit))
                .orElseThrow(() -> new NoSuchElementException("no order in " + page));
    }

    /** People by their part in the journey, or by their own name. */
    Actor actor(String part, Words words) {
        return cast.apply(
                switch (part) {
                    case "hotline", "desk", "dispatcher" -> CENTRE;
                    case "desk2" -> "dispatcher2";
                    case "leader" -> "command1";
                    case "leader2" -> "command2";
                    case "supervisor" -> "supervisor1";
                    case "revisitor" -> "revisitor1";
                    case "worker" -> "worker1";
                    case "stranger" -> "clerk.traffic-police";
                    case "clerk" -> clerkOf(unit(words));
                    case "handler" -> handlerOf(unit(words));
                    default -> part;
                });
    }

    private String unit(Words words) {
        String named = words.get("of");
        return named == null ? order(words).path("unit").asText() : named;
    }

    static String clerkOf(String unit) {
        return switch (unit) {
            case "haitang", "wanghu", "shiqiao" -> "desk." + unit;
            default -> "clerk." + unit;
        };
    }

    static String handlerOf(String unit) {
        return switch (unit) {
            case "sanitation", "water", "landscape", "environment", "urban-management", "market", "property" ->
                "handler." + unit + ".1";
            default -> clerkOf(unit);
        };
    }
}
