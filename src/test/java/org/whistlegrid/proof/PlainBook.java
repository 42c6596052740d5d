package org.whistlegrid.proof;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.proof.History.Row;

/**
 * The limits of a case, counted again from nothing but its history: what was given out at each dispatch, and each move. A
 * plain second implementation of domain rules §2.3 and §2.4, to compare with.
 */
final class PlainBook {

    private static final Duration ROUNDING = Duration.ofMillis(2);

    private final PlainTime time;
    private final PlainLimits limits;
    private final History history;
    private final List<String> wrong = new ArrayList<>();

    PlainBook(PlainTime time, History history) {
        this.time = time;
        this.limits = new PlainLimits(time);
        this.history = history;
    }

    /** What is stored and differs; empty when all agree. */
    List<String> wrong() {
        Row returned = null;
        for (Row order : history.orders()) {
            boolean leads = order.text("part").equals("LEAD");
            Map<String, Instant> given = given(order, leads ? returned : null);
            for (String limit : List.of("L1", "L2", "L3")) {
                follow(order.id("id"), limit, given.get(limit), column(order, limit, "due"));
            }
            if (leads) {
                returned = order.text("stage").equals("RETURNED") ? order : null;
            }
        }
        closing();
        return wrong;
    }

    private Map<String, Instant> given(Row order, @Nullable Row returned) {
        Map<String, Instant> given = new HashMap<>(fresh(order.at("l1_start"), order.text("tier")));
        if (returned != null) {
            Instant first = given.get("L1");
            given.remove("L2");
            for (String limit : List.of("L2", "L3")) {
                Instant was = column(returned, limit, "due");
                if (was != null) {
                    given.put(limit, was);
                }
            }
            Instant result = given.get("L3");
            if (result.isBefore(first) && result.isAfter(order.at("l1_start"))) {
                given.put("L1", result);
            }
        }
        return given;
    }

    private Map<String, Instant> fresh(Instant start, String tier) {
        Row facts = history.facts();
        String category = facts.text("category");
        return limits.of(
                start,
                Catalogued.category(category),
                Catalogued.handling(category, facts.textOrNull("filed_condition")),
                facts.atOrNull("superior_due"),
                null,
                tier);
    }

    /** L4 counts from the lead's first dispatch since the case was opened or reopened. */
    private void closing() {
        Instant start = history.facts().atOrNull("l4_start");
        if (start != null) {
            follow(
                    history.incident(),
                    "L4",
                    fresh(start, "DEPARTMENT").get("L4"),
                    history.facts().atOrNull("l4_due"));
        }
    }

    /** From what was given out, over each move, to what is stored now. */
    private void follow(UUID subject, String limit, @Nullable Instant given, @Nullable Instant stored) {
        if (given == null || stored == null) {
            if (given != stored) {
                wrong.add(limit + " of " + subject + ": given out " + given + ", stored " + stored);
            }
            return;
        }
        Instant now = given;
        Instant since = limit.equals("L4") ? history.facts().at("l4_start") : Instant.MIN;
        for (Row move : history.moves()) {
            if (move.id("subject").equals(subject)
                    && move.text("limit_no").equals(limit)
                    && move.at("at").isAfter(since)) {
                now = moved(limit, move, now);
            }
        }
        if (differ(now, stored)) {
            wrong.add(
                    limit + " of " + subject + ": counted " + now + ", stored " + stored + " moves " + history.moves());
        }
    }

    private Instant moved(String limit, Row move, Instant from) {
        if (differ(move.at("due_from"), from)) {
            wrong.add(limit + " was moved from " + move.at("due_from") + ", but stood at " + from);
        }
        Instant expected =
                switch (move.text("kind")) {
                    case "ANNULLED", "EXCUSED" -> from;
                    case "SUSPENDED" ->
                        underLaw(move)
                                ? move.at("due_to")
                                : time.suspended(
                                        spanOf(limit, move), from, move.at("stopped_from"), move.at("stopped_until"));
                    case "EXTENDED" -> time.plus(from, move.text("span"));
                    // counted anew from the dispatch: compared where it is given out
                    default -> move.at("due_to");
                };
        if (differ(expected, move.at("due_to"))) {
            wrong.add(limit + " " + move + ": counted " + expected);
        }
        return move.at("due_to");
    }

    private boolean underLaw(Row move) {
        return history.moves().stream()
                .anyMatch(it -> it.id("subject").equals(move.id("subject"))
                        && it.text("kind").equals("LEGAL"));
    }

    /** A limit's own unit never changes but by law. */
    private String spanOf(String limit, Row move) {
        if (limit.equals("L4")) {
            return "1 NATURAL_DAY";
        }
        return history.orders().stream()
                .filter(order -> order.id("id").equals(move.id("subject")))
                .map(order -> order.text(limit.toLowerCase(java.util.Locale.ROOT) + "_span"))
                .findFirst()
                .orElseThrow();
    }

    private static @Nullable Instant column(Row order, String limit, String what) {
        return order.atOrNull(limit.toLowerCase(java.util.Locale.ROOT) + "_" + what);
    }

    private static boolean differ(Instant one, Instant other) {
        return Duration.between(one, other).abs().compareTo(ROUNDING) > 0;
    }
}
