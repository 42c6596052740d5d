package org.whistlegrid.timelimit.counting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.whistlegrid.timelimit.counting.Counting.USUAL;
import static org.whistlegrid.timelimit.counting.Counting.at;
import static org.whistlegrid.timelimit.counting.Counting.named;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.whistlegrid.timelimit.Deadline;
import org.whistlegrid.timelimit.Limit;
import org.whistlegrid.timelimit.LimitChange;
import org.whistlegrid.timelimit.LimitQuestion;
import org.whistlegrid.timelimit.Span;
import org.whistlegrid.timelimit.internal.ShippedPolicies;

/** domain.md §2.3 and §2.4: suspending and extending what runs, with its lights, to the minute. */
class MovingALimitTest {

    private static final Policy POLICY = ShippedPolicies.get("1-3-7-10");
    private static final DeadlineMoves MOVES = new DeadlineMoves(POLICY, USUAL);

    /** Chinese New Year 2026: Saturday 14 February is worked, 15 to 23 February are off. */
    @ParameterizedTest(name = "{0} given {1}, longer by {2}: {3}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            7 NATURAL_DAY     | Mon 2026-11-23 10:00 | 7 NATURAL_DAY     | Mon 2026-12-07 10:00
            3 NATURAL_DAY     | Fri 2026-11-20 15:00 | 1 NATURAL_DAY     | Tue 2026-11-24 15:00
            2 CONTINUOUS_HOUR | Mon 2026-11-23 23:00 | 2 CONTINUOUS_HOUR | Tue 2026-11-24 03:00
            4 WORKING_HOUR    | Wed 2026-09-30 16:00 | 4 WORKING_HOUR    | Thu 2026-10-08 16:00
            4 WORKING_HOUR    | Fri 2026-11-20 14:00 | 1 WORKING_HOUR    | Mon 2026-11-23 09:00
            1 WORKING_DAY     | Fri 2026-11-20 15:00 | 1 WORKING_DAY     | Tue 2026-11-24 15:00
            1 WORKING_DAY     | Fri 2026-11-20 14:00 | 1 WORKING_DAY     | Tue 2026-11-24 12:00
            1 WORKING_DAY     | Sat 2026-11-21 10:00 | 1 WORKING_DAY     | Tue 2026-11-24 18:00
            1 WORKING_DAY     | Thu 2026-02-12 10:00 | 2 WORKING_DAY     | Tue 2026-02-24 10:00
            3 STATUTORY_DAY   | Mon 2026-11-23 10:00 | 2 STATUTORY_DAY   | Tue 2026-12-01 00:00
            3 STATUTORY_DAY   | Mon 2026-11-23 10:00 | 1 STATUTORY_DAY   | Sat 2026-11-28 00:00
            """)
    void anExtensionAddsAnAmountOfTheLimitsOwnUnit(String span, String start, String by, String due) {
        Deadline given = given(span, start);
        Deadline moved = MOVES.extended(given, Span.parse(by));
        assertThat(named(moved.due())).isEqualTo(due);
        assertThat(moved.span().amount())
                .isEqualTo(Span.parse(span).amount() + Span.parse(by).amount());
        assertThat(moved.start()).isEqualTo(given.start());
    }

    @Test
    void anExtensionInAnotherUnitIsNoExtension() {
        Deadline given = given("7 NATURAL_DAY", "Mon 2026-11-23 10:00");
        Span hours = Span.parse("4 WORKING_HOUR");
        assertThatThrownBy(() -> MOVES.extended(given, hours)).isInstanceOf(IllegalArgumentException.class);
    }

    /** One day is yellow for its last six hours; of two days it is the last twelve, of ten the last twenty-four. */
    @ParameterizedTest(name = "{0} longer by {1}: yellow from {2}, dark from {3}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            1 NATURAL_DAY | 1 NATURAL_DAY | Tue 2026-11-24 22:00 | Fri 2026-11-27 10:00
            7 NATURAL_DAY | 3 NATURAL_DAY | Wed 2026-12-02 10:00 | Sun 2026-12-13 10:00
            4 WORKING_HOUR | 4 WORKING_HOUR | Tue 2026-11-24 08:00 | Wed 2026-11-25 10:00
            """)
    void theWindowsOfTheLightsGrowWithTheSpan(String span, String by, String yellowFrom, String darkFrom) {
        Deadline moved = MOVES.extended(given(span, "Mon 2026-11-23 10:00"), Span.parse(by));
        assertThat(named(moved.yellowFrom())).isEqualTo(yellowFrom);
        assertThat(named(moved.darkFrom())).isEqualTo(darkFrom);
    }

    @ParameterizedTest(name = "{0} given {1}, stopped {2} to {3}: due {4}, yellow {5}, dark {6}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            7 NATURAL_DAY  | Mon 2026-11-23 10:00 | Wed 2026-11-25 09:00 | Fri 2026-11-27 10:30 | Wed 2026-12-02 11:30 | Tue 2026-12-01 11:30 | Wed 2026-12-09 11:30
            7 NATURAL_DAY  | Mon 2026-11-23 10:00 | Sun 2026-11-29 12:00 | Mon 2026-11-30 12:00 | Tue 2026-12-01 10:00 | Sun 2026-11-29 10:00 | Tue 2026-12-08 10:00
            4 WORKING_HOUR | Wed 2026-09-30 16:00 | Wed 2026-09-30 17:00 | Tue 2026-10-06 09:00 | Thu 2026-10-08 11:00 | Thu 2026-10-08 10:00 | Thu 2026-10-08 17:00
            5 WORKING_DAY  | Thu 2026-02-12 10:00 | Fri 2026-02-13 10:00 | Sat 2026-02-14 10:00 | Fri 2026-02-27 10:00 | Thu 2026-02-26 10:00 | Thu 2026-03-05 10:00
            """)
    void aSuspensionMovesDueAndLightsButNotWhatWasReached(
            String span, String start, String from, String until, String due, String yellow, String dark) {
        Deadline moved = MOVES.suspended(given(span, start), at(from), at(until));
        assertThat(named(moved.due())).isEqualTo(due);
        assertThat(named(moved.yellowFrom())).isEqualTo(yellow);
        assertThat(named(moved.darkFrom())).isEqualTo(dark);
    }

    /** The result's limit is longer by three days and stood still for two; the first act was promised as ever. */
    @Test
    void countedFromTheBeginningIsWhatWasMovedStepByStep() {
        LimitQuestion question =
                new LimitQuestion(at("Mon 2026-11-23 10:00"), "ORDINARY", null, false, null, null, "1-3-7-10");
        LimitChange stop = new LimitChange.Suspended(at("Tue 2026-11-24 12:00"), at("Thu 2026-11-26 12:00"));
        LimitChange more = new LimitChange.Extended(Span.parse("3 NATURAL_DAY"));
        Recount recount = new Recount(POLICY, USUAL);
        Map<Limit, Deadline> limits = recount.of(question, List.of(stop, more));
        assertThat(named(limits.get(Limit.L1).due())).isEqualTo("Tue 2026-11-24 10:00");
        assertThat(named(limits.get(Limit.L2).due())).isEqualTo("Sat 2026-11-28 10:00");
        assertThat(named(limits.get(Limit.L3).due())).isEqualTo("Sat 2026-12-05 10:00");
        assertThat(named(limits.get(Limit.L4).due())).isEqualTo("Tue 2026-12-08 10:00");
        Map<Limit, Deadline> given = recount.of(question, List.of());
        assertThat(recount.changed(recount.changed(given.get(Limit.L3), stop), more))
                .isEqualTo(limits.get(Limit.L3));
    }

    private static Deadline given(String span, String start) {
        Span length = Span.parse(span);
        return new Lighting(POLICY, USUAL).of(Limit.L3, length, at(start), USUAL.plus(at(start), length));
    }
}
