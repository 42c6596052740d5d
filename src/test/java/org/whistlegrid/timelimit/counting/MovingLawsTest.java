package org.whistlegrid.timelimit.counting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whistlegrid.timelimit.counting.Counting.CALENDAR;
import static org.whistlegrid.timelimit.counting.Counting.USUAL;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.whistlegrid.platform.Zones;
import org.whistlegrid.timelimit.Deadline;
import org.whistlegrid.timelimit.Limit;
import org.whistlegrid.timelimit.LimitUnit;
import org.whistlegrid.timelimit.Span;
import org.whistlegrid.timelimit.internal.ShippedPolicies;

/** What holds for every limit that is moved, whatever the table of cases says. */
class MovingLawsTest {

    private static final Policy POLICY = ShippedPolicies.get("1-3-7-10");
    private static final DeadlineMoves MOVES = new DeadlineMoves(POLICY, USUAL);

    @Provide
    Arbitrary<Instant> seconds() {
        return Arbitraries.longs()
                .between(
                        Instant.parse("2024-01-01T00:00:00Z").getEpochSecond(),
                        Instant.parse("2026-11-30T00:00:00Z").getEpochSecond())
                .map(Instant::ofEpochSecond);
    }

    /** The time of the limit's own unit that is left when it stops is left when it goes on: no more, no less. */
    @Property(tries = 300)
    void aSuspensionShiftsByTheTimeOfTheUnitThatFellIntoIt(
            @ForAll("seconds") Instant start,
            @ForAll @IntRange(min = 1, max = 40) int amount,
            @ForAll LimitUnit unit,
            @ForAll @IntRange(min = 1, max = 999) int beginsAfter,
            @ForAll @IntRange(min = 1, max = 900_000) int seconds) {
        Assume.that(unit != LimitUnit.STATUTORY_DAY);
        Deadline given = given(start, new Span(amount, unit));
        Instant from = inside(given, beginsAfter);
        Instant until = from.plusSeconds(seconds);
        Deadline moved = MOVES.suspended(given, from, until);
        assertThat(USUAL.measure(unit, until, moved.due())).isEqualTo(USUAL.measure(unit, from, given.due()));
        Duration fellInto = USUAL.measure(unit, from, until);
        assertThat(USUAL.measure(unit, given.due(), moved.due())).isEqualTo(fellInto);
    }

    /** Statutory days run by whole days: so many as fell into it later, and then on to a working day. */
    @Property(tries = 300)
    void aStatutoryLimitShiftsByTheDaysThatFellIntoIt(
            @ForAll("seconds") Instant start,
            @ForAll @IntRange(min = 1, max = 40) int amount,
            @ForAll @IntRange(min = 1, max = 999) int beginsAfter,
            @ForAll @IntRange(min = 1, max = 900_000) int seconds) {
        Deadline given = given(start, new Span(amount, LimitUnit.STATUTORY_DAY));
        Instant from = inside(given, beginsAfter);
        Instant until = from.plusSeconds(seconds);
        LocalDate moved = lastDay(MOVES.suspended(given, from, until).due());
        LocalDate shifted = lastDay(given.due()).plusDays(ChronoUnit.DAYS.between(dayOf(from), dayOf(until)));
        assertThat(moved).isAfterOrEqualTo(shifted);
        assertThat(CALENDAR.isWorking(moved)).isTrue();
        assertThat(shifted.datesUntil(moved)).noneMatch(CALENDAR::isWorking);
    }

    private static LocalDate lastDay(Instant due) {
        return dayOf(due.minusNanos(1));
    }

    private static LocalDate dayOf(Instant at) {
        return LocalDate.ofInstant(at, Zones.CITY);
    }

    /** Found by chance: the due waited for Monday, the dark light did not. */
    @Example
    void aStatutoryDayThatMovesOverAWeekendKeepsItsLightsInOrder() {
        Instant start = Instant.parse("2024-01-01T00:00:00Z");
        aMovedLimitIsNeverEarlierAndItsLightsStayInOrder(start, 1, 1, LimitUnit.STATUTORY_DAY, 151, 295_056);
    }

    @Property(tries = 300)
    void aMovedLimitIsNeverEarlierAndItsLightsStayInOrder(
            @ForAll("seconds") Instant start,
            @ForAll @IntRange(min = 1, max = 40) int amount,
            @ForAll @IntRange(min = 1, max = 40) int more,
            @ForAll LimitUnit unit,
            @ForAll @IntRange(min = 1, max = 999) int beginsAfter,
            @ForAll @IntRange(min = 1, max = 900_000) int seconds) {
        Deadline given = given(start, new Span(amount, unit));
        Instant from = inside(given, beginsAfter);
        Deadline stopped = MOVES.suspended(given, from, from.plusSeconds(seconds));
        Deadline extended = MOVES.extended(stopped, new Span(Math.min(amount, more), unit));
        assertThat(stopped.due()).isAfterOrEqualTo(given.due());
        assertThat(extended.due()).isAfter(stopped.due());
        for (Deadline deadline : new Deadline[] {stopped, extended}) {
            assertThat(deadline.yellowFrom()).isBetween(given.start(), deadline.due());
            assertThat(deadline.darkFrom()).isAfterOrEqualTo(deadline.due());
        }
    }

    @Property(tries = 300)
    void aLongerSuspensionIsNeverDueEarlier(
            @ForAll("seconds") Instant start,
            @ForAll @IntRange(min = 1, max = 40) int amount,
            @ForAll LimitUnit unit,
            @ForAll @IntRange(min = 1, max = 999) int beginsAfter,
            @ForAll @IntRange(min = 1, max = 500_000) int seconds,
            @ForAll @IntRange(min = 1, max = 500_000) int longer) {
        Deadline given = given(start, new Span(amount, unit));
        Instant from = inside(given, beginsAfter);
        Instant until = from.plusSeconds(seconds);
        assertThat(MOVES.suspended(given, from, until.plusSeconds(longer)).due())
                .isAfterOrEqualTo(MOVES.suspended(given, from, until).due());
    }

    /** Two extensions one after the other are one of both amounts. */
    @Property(tries = 300)
    void extensionsAddUp(
            @ForAll("seconds") Instant start,
            @ForAll @IntRange(min = 1, max = 40) int amount,
            @ForAll @IntRange(min = 1, max = 20) int first,
            @ForAll @IntRange(min = 1, max = 20) int second,
            @ForAll LimitUnit unit) {
        // a day off at the end of a statutory period moves on each time
        Assume.that(unit != LimitUnit.STATUTORY_DAY);
        Deadline given = given(start, new Span(amount, unit));
        Deadline inTwo = MOVES.extended(MOVES.extended(given, new Span(first, unit)), new Span(second, unit));
        assertThat(inTwo.due())
                .isEqualTo(MOVES.extended(given, new Span(first + second, unit)).due());
        assertThat(inTwo.due()).isEqualTo(USUAL.plus(start, new Span(amount + first + second, unit)));
    }

    private static Deadline given(Instant start, Span span) {
        return new Lighting(POLICY, USUAL).of(Limit.L3, span, start, USUAL.plus(start, span));
    }

    private static Instant inside(Deadline given, int thousandths) {
        long length = given.due().getEpochSecond() - given.start().getEpochSecond();
        return given.start().plusSeconds(length * thousandths / 1000);
    }
}
