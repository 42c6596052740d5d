package org.whistlegrid.timelimit.counting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.whistlegrid.timelimit.counting.Counting.CALENDAR;
import static org.whistlegrid.timelimit.counting.Counting.USUAL;
import static org.whistlegrid.timelimit.counting.Counting.at;
import static org.whistlegrid.timelimit.counting.Counting.named;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.whistlegrid.platform.Zones;
import org.whistlegrid.timelimit.Span;

/** domain.md §2.3 and §2.4: what a policy may add to the count, and hours that change with the season. */
class OptionsAndHoursTest {

    @ParameterizedTest(name = "{0} + {1} with {2} = {3}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            Mon 2026-11-23 09:00 | 1 NATURAL_DAY     | END_OF_DAY           | Wed 2026-11-25 00:00
            Mon 2026-11-23 00:00 | 1 NATURAL_DAY     | END_OF_DAY           | Wed 2026-11-25 00:00
            Mon 2026-11-23 09:00 | 2 CONTINUOUS_HOUR | END_OF_DAY           | Tue 2026-11-24 00:00
            Mon 2026-11-23 14:00 | 1 WORKING_DAY     | END_OF_DAY           | Wed 2026-11-25 00:00
            Sat 2026-11-21 10:00 | 1 WORKING_DAY     | END_OF_DAY           | Tue 2026-11-24 00:00
            Mon 2026-11-23 09:00 | 1 STATUTORY_DAY   | END_OF_DAY           | Wed 2026-11-25 00:00
            Mon 2026-11-23 09:00 | 1 STATUTORY_DAY   | STATUTORY_AT_CLOSING | Tue 2026-11-24 18:00
            Fri 2026-11-20 09:00 | 2 STATUTORY_DAY   | STATUTORY_AT_CLOSING | Mon 2026-11-23 18:00
            Fri 2026-11-20 09:00 | 1 NATURAL_DAY     | ROLL_FORWARD         | Mon 2026-11-23 18:00
            Mon 2026-11-23 09:00 | 1 NATURAL_DAY     | ROLL_FORWARD         | Tue 2026-11-24 09:00
            Fri 2026-11-20 09:00 | 24 CONTINUOUS_HOUR| ROLL_FORWARD         | Sat 2026-11-21 09:00
            """)
    void anOptionMovesTheDueOn(String start, String span, DueOption option, String due) {
        assertThat(USUAL.plus(at(start), Span.parse(span), Set.of(option))).isEqualTo(at(due));
    }

    @Test
    void aDueAfterTheLastClosingOfWinterHoursMovesBackToIt() {
        Counter dated = new Counter(
                CALENDAR,
                new WorkingHours(Map.of(
                        LocalDate.of(2026, 6, 1), WorkingHours.periods("08:00-12:00,15:00-19:00"),
                        LocalDate.of(2026, 10, 1), WorkingHours.periods("08:00-12:00,14:00-18:00"))),
                Zones.CITY);
        Span day = Span.parse("1 WORKING_DAY");
        assertThat(named(dated.plus(at("Wed 2026-09-30 18:30"), day))).isEqualTo("Thu 2026-10-08 18:00");
        assertThat(named(dated.plus(at("Wed 2026-09-30 14:30"), day))).isEqualTo("Thu 2026-10-08 15:00");
        assertThat(named(dated.plus(at("Wed 2026-09-30 18:00"), Span.parse("2 WORKING_HOUR"))))
                .isEqualTo("Thu 2026-10-08 09:00");
    }

    /** In summer the day began at seven: half past seven of a winter's day is before its first opening. */
    @Test
    void aDueBeforeTheFirstOpeningOfWinterHoursMovesBackToTheWorkingDayBefore() {
        Counter dated = new Counter(
                CALENDAR,
                new WorkingHours(Map.of(
                        LocalDate.of(2026, 6, 1), WorkingHours.periods("07:00-11:00,15:00-19:00"),
                        LocalDate.of(2026, 10, 1), WorkingHours.periods("08:00-12:00,14:00-18:00"))),
                Zones.CITY);
        Span day = Span.parse("1 WORKING_DAY");
        assertThat(named(dated.plus(at("Wed 2026-09-30 07:30"), day))).isEqualTo("Wed 2026-09-30 19:00");
        assertThat(named(dated.plus(at("Wed 2026-09-30 10:30"), day))).isEqualTo("Thu 2026-10-08 10:30");
        assertThat(named(dated.plus(at("Tue 2026-09-29 07:30"), day))).isEqualTo("Wed 2026-09-30 07:30");
    }

    @Test
    void aPeriodMayLastUntilMidnight() {
        Counter late = new Counter(
                CALENDAR, new WorkingHours(Map.of(LocalDate.EPOCH, WorkingHours.periods("16:00-24:00"))), Zones.CITY);
        assertThat(named(late.plus(at("Fri 2026-11-20 20:00"), Span.parse("4 WORKING_HOUR"))))
                .isEqualTo("Sat 2026-11-21 00:00");
        assertThat(late.count(at("Fri 2026-11-20 20:00"), Span.parse("4 WORKING_HOUR"), Set.of(DueOption.END_OF_DAY))
                        .due())
                .isEqualTo(at("Sat 2026-11-21 00:00"));
    }

    @Test
    void hoursThatCannotBeWorkedAreRefused() {
        for (String wrong : List.of("12:00-08:00", "08:00-12:00,11:00-18:00", "14:00-18:00,08:00-12:00", "08:00")) {
            assertThatThrownBy(() -> WorkingHours.periods(wrong)).isInstanceOf(IllegalArgumentException.class);
        }
    }
}
