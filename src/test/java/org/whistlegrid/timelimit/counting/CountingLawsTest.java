package org.whistlegrid.timelimit.counting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whistlegrid.timelimit.counting.Counting.CALENDAR;
import static org.whistlegrid.timelimit.counting.Counting.USUAL;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.whistlegrid.platform.Zones;
import org.whistlegrid.timelimit.Counted;
import org.whistlegrid.timelimit.LimitUnit;
import org.whistlegrid.timelimit.Span;

/** What holds for every start and every span of 2024 to 2027, whatever the table of cases says. */
class CountingLawsTest {

    @Provide
    Arbitrary<Instant> seconds() {
        return Arbitraries.longs()
                .between(
                        Instant.parse("2024-01-01T00:00:00Z").getEpochSecond(),
                        Instant.parse("2027-06-30T00:00:00Z").getEpochSecond())
                .map(Instant::ofEpochSecond);
    }

    @Property(tries = 500)
    void aLaterStartIsNeverDueEarlier(
            @ForAll("seconds") Instant one,
            @ForAll @IntRange(max = 400_000) int later,
            @ForAll @IntRange(min = 1, max = 60) int amount,
            @ForAll LimitUnit unit) {
        Span span = new Span(amount, unit);
        assertThat(USUAL.plus(one.plusSeconds(later), span)).isAfterOrEqualTo(USUAL.plus(one, span));
    }

    @Property(tries = 500)
    void moreOfAUnitIsNeverDueEarlierAndNeverAtTheStart(
            @ForAll("seconds") Instant start, @ForAll @IntRange(min = 1, max = 60) int amount, @ForAll LimitUnit unit) {
        Instant due = USUAL.plus(start, new Span(amount, unit));
        assertThat(due).isAfter(start);
        assertThat(USUAL.plus(start, new Span(amount + 1, unit))).isAfterOrEqualTo(due);
    }

    @Property(tries = 500)
    void workingUnitsAreDueInsideWorkingPeriodsOfWorkingDays(
            @ForAll("seconds") Instant start, @ForAll @IntRange(min = 1, max = 60) int amount, @ForAll LimitUnit unit) {
        Assume.that(unit.runsInWorkingTime());
        Instant due = USUAL.plus(start, new Span(amount, unit));
        Instant justBefore = due.minusNanos(1);
        LocalDate day = LocalDate.ofInstant(justBefore, Zones.CITY);
        assertThat(CALENDAR.isWorking(day)).isTrue();
        assertThat(WorkingHours.USUAL.on(day))
                .anyMatch(period -> period.on(day, Zones.CITY).contains(justBefore));
    }

    @Property(tries = 500)
    void aStatutoryPeriodEndsOnAWorkingDay(
            @ForAll("seconds") Instant start, @ForAll @IntRange(min = 1, max = 90) int amount) {
        Instant due = USUAL.plus(start, new Span(amount, LimitUnit.STATUTORY_DAY));
        assertThat(CALENDAR.isWorking(LocalDate.ofInstant(due.minusNanos(1), Zones.CITY)))
                .isTrue();
    }

    @Property(tries = 500)
    void aSuspensionCutInTwoIsTheSameSuspension(
            @ForAll("seconds") Instant start,
            @ForAll @IntRange(min = 1, max = 40) int amount,
            @ForAll LimitUnit unit,
            @ForAll @IntRange(min = 1, max = 999) int beginsAfter,
            @ForAll @IntRange(max = 500_000) int firstPart,
            @ForAll @IntRange(max = 500_000) int secondPart) {
        // a day off at the end of a statutory period moves on each time: only whole rests compose there
        Assume.that(unit != LimitUnit.STATUTORY_DAY);
        Instant due = USUAL.plus(start, new Span(amount, unit));
        Instant from = start.plusSeconds((due.getEpochSecond() - start.getEpochSecond()) * beginsAfter / 1000);
        Instant cut = from.plusSeconds(firstPart);
        Instant until = cut.plusSeconds(secondPart);
        Assume.that(from.isBefore(due));
        Instant once = USUAL.suspended(unit, due, from, until);
        assertThat(USUAL.suspended(unit, USUAL.suspended(unit, due, from, cut), cut, until))
                .isEqualTo(once);
        assertThat(once).isAfterOrEqualTo(due);
    }

    /** A make-up Saturday is one working day more, so that what lies beyond it needs one more to be due there. */
    @Property(tries = 300)
    void aMakeUpSaturdayCounts(
            @ForAll @IntRange(max = 150) int week,
            @ForAll @IntRange(max = 3) int weekday,
            @ForAll @IntRange(max = 86_399) int second,
            @ForAll @IntRange(min = 6, max = 40) int amount) {
        LocalDate monday = LocalDate.of(2030, 1, 7).plusWeeks(week);
        LocalDate saturday = monday.plusDays(5);
        YearNotice notice = new YearNotice(saturday.getYear(), List.of(new NoticedDay(saturday, "调休", false)));
        Counter plain = new Counter(new WorkCalendar(List.of()), WorkingHours.USUAL, Zones.CITY);
        Counter madeUp = new Counter(new WorkCalendar(List.of(notice)), WorkingHours.USUAL, Zones.CITY);
        Instant start = monday.plusDays(weekday)
                .atStartOfDay(Zones.CITY)
                .plusSeconds(second)
                .toInstant();
        assertThat(madeUp.plus(start, new Span(amount + 1, LimitUnit.WORKING_DAY)))
                .isEqualTo(plain.plus(start, new Span(amount, LimitUnit.WORKING_DAY)));
        assertThat(madeUp.plus(start, new Span(8 * (amount + 1), LimitUnit.WORKING_HOUR)))
                .isEqualTo(plain.plus(start, new Span(8 * amount, LimitUnit.WORKING_HOUR)));
        assertThat(madeUp.plus(start, new Span(5 - weekday, LimitUnit.STATUTORY_DAY)))
                .isEqualTo(saturday.plusDays(1).atStartOfDay(Zones.CITY).toInstant());
    }

    @Property(tries = 500)
    void theExplanationCoversEveryDayOnceAndCountsTheAmount(
            @ForAll("seconds") Instant start, @ForAll @IntRange(min = 1, max = 60) int amount, @ForAll LimitUnit unit) {
        Counted counted = USUAL.count(start, new Span(amount, unit), Set.of());
        assertThat(counted.due()).isEqualTo(USUAL.plus(start, new Span(amount, unit)));
        for (int i = 1; i < counted.days().size(); i++) {
            assertThat(counted.days().get(i).from())
                    .isEqualTo(counted.days().get(i - 1).to().plusDays(1));
        }
        if (unit == LimitUnit.NATURAL_DAY || unit == LimitUnit.WORKING_DAY || unit == LimitUnit.STATUTORY_DAY) {
            assertThat(counted.daysCounted()).isEqualTo(amount);
        }
    }
}
