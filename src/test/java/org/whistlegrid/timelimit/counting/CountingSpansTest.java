package org.whistlegrid.timelimit.counting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whistlegrid.timelimit.counting.Counting.USUAL;
import static org.whistlegrid.timelimit.counting.Counting.at;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.whistlegrid.timelimit.Span;

/** domain.md §2.3: the five units, to the minute, on the state's calendar; periods 08:00–12:00 and 14:00–18:00. */
class CountingSpansTest {

    @ParameterizedTest(name = "{0} + {1} = {2}: {3}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            Fri 2026-02-13 23:30    | 2 CONTINUOUS_HOUR  | Sat 2026-02-14 01:30    | through midnight
            Wed 2026-09-30 16:00    | 48 CONTINUOUS_HOUR | Fri 2026-10-02 16:00    | National Day counts
            Sun 2024-02-11 03:00:15 | 1 CONTINUOUS_HOUR  | Sun 2024-02-11 04:00:15 | to the second
            """)
    void continuousHoursRunThroughNightsAndHolidays(String start, String span, String due, String why) {
        assertThat(USUAL.plus(at(start), Span.parse(span))).as(why).isEqualTo(at(due));
    }

    @ParameterizedTest(name = "{0} + {1} = {2}: {3}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            Wed 2026-09-30 16:00    | 1 NATURAL_DAY  | Thu 2026-10-01 16:00    | a holiday counts
            Fri 2026-11-20 23:59:59 | 3 NATURAL_DAY  | Mon 2026-11-23 23:59:59 | over a weekend, to the second
            Wed 2024-02-28 00:00    | 2 NATURAL_DAY  | Fri 2024-03-01 00:00    | leap day
            Mon 2026-11-23 09:00    | 30 NATURAL_DAY | Wed 2026-12-23 09:00    | thirty days
            """)
    void naturalDaysKeepTheTimeOfDay(String start, String span, String due, String why) {
        assertThat(USUAL.plus(at(start), Span.parse(span))).as(why).isEqualTo(at(due));
    }

    @ParameterizedTest(name = "{0} + {1} = {2}: {3}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            Wed 2026-09-30 16:00 | 4 WORKING_HOUR  | Thu 2026-10-08 10:00 | over 1 to 7 October off
            Mon 2026-11-23 10:00 | 2 WORKING_HOUR  | Mon 2026-11-23 12:00 | falls on the closing and stays there
            Mon 2026-11-23 10:00 | 3 WORKING_HOUR  | Mon 2026-11-23 15:00 | over the noon gap
            Mon 2026-11-23 12:00 | 1 WORKING_HOUR  | Mon 2026-11-23 15:00 | the closing is no working time
            Mon 2026-11-23 13:59 | 4 WORKING_HOUR  | Mon 2026-11-23 18:00 | start in the gap
            Mon 2026-11-23 07:00 | 1 WORKING_HOUR  | Mon 2026-11-23 09:00 | start before opening
            Fri 2026-11-20 18:00 | 1 WORKING_HOUR  | Mon 2026-11-23 09:00 | start at closing on Friday
            Fri 2026-11-20 17:59 | 1 WORKING_HOUR  | Mon 2026-11-23 08:59 | one minute left on Friday
            Sun 2026-11-22 11:00 | 8 WORKING_HOUR  | Mon 2026-11-23 18:00 | a whole day after a Sunday
            Sat 2026-02-14 17:00 | 2 WORKING_HOUR  | Tue 2026-02-24 09:00 | make-up Saturday, then Spring Festival
            Mon 2026-11-23 08:00 | 16 WORKING_HOUR | Tue 2026-11-24 18:00 | two whole days
            """)
    void workingHoursCountOnlyInsideWorkingPeriods(String start, String span, String due, String why) {
        assertThat(USUAL.plus(at(start), Span.parse(span))).as(why).isEqualTo(at(due));
    }

    @ParameterizedTest(name = "{0} + {1} = {2}: {3}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            Fri 2026-11-20 15:00    | 1 WORKING_DAY | Mon 2026-11-23 15:00    | over the weekend
            Sat 2026-11-21 10:00    | 1 WORKING_DAY | Mon 2026-11-23 18:00    | start on a day off
            Fri 2026-02-13 10:00    | 2 WORKING_DAY | Tue 2026-02-24 10:00    | make-up Saturday 14th, 15 to 23 off
            Fri 2024-02-09 15:00    | 1 WORKING_DAY | Sun 2024-02-18 15:00    | a make-up Sunday after the festival
            Mon 2026-11-23 14:00    | 1 WORKING_DAY | Tue 2026-11-24 12:00    | lands on an opening: end of the morning
            Mon 2026-11-23 08:00    | 1 WORKING_DAY | Mon 2026-11-23 18:00    | lands on the first opening: day before
            Mon 2026-11-23 07:00    | 1 WORKING_DAY | Mon 2026-11-23 18:00    | start before opening
            Mon 2026-11-23 11:59:59 | 1 WORKING_DAY | Tue 2026-11-24 11:59:59 | last second of the morning
            Mon 2026-11-23 12:00    | 1 WORKING_DAY | Tue 2026-11-24 12:00    | a closing is outside: moves to 14:00
            Mon 2026-11-23 13:00    | 2 WORKING_DAY | Wed 2026-11-25 12:00    | start in the gap
            Mon 2026-11-23 18:00    | 1 WORKING_DAY | Tue 2026-11-24 18:00    | start at the day's last closing
            Fri 2026-11-20 19:30    | 1 WORKING_DAY | Mon 2026-11-23 18:00    | start on Friday evening
            Wed 2026-09-30 08:00    | 1 WORKING_DAY | Wed 2026-09-30 18:00    | the working day before is before the holiday
            Wed 2026-09-30 09:00    | 5 WORKING_DAY | Tue 2026-10-13 09:00    | make-up Saturday 10 October counts
            """)
    void workingDaysKeepTheTimeOfDayOrMoveBackToAClosing(String start, String span, String due, String why) {
        assertThat(USUAL.plus(at(start), Span.parse(span))).as(why).isEqualTo(at(due));
    }

    @ParameterizedTest(name = "{0} + {1} = {2}: {3}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            Mon 2026-11-23 09:00 | 3 STATUTORY_DAY  | Fri 2026-11-27 00:00 | Thursday 24:00, the start's day not counted
            Mon 2026-11-23 00:00 | 1 STATUTORY_DAY  | Wed 2026-11-25 00:00 | also from midnight
            Fri 2026-11-20 09:00 | 1 STATUTORY_DAY  | Tue 2026-11-24 00:00 | last day a Saturday: Monday 24:00
            Mon 2026-09-28 09:00 | 3 STATUTORY_DAY  | Fri 2026-10-09 00:00 | last day 1 October: 8 October 24:00
            Wed 2026-02-11 20:00 | 3 STATUTORY_DAY  | Sun 2026-02-15 00:00 | a make-up Saturday is a working day
            Mon 2026-11-23 09:00 | 60 STATUTORY_DAY | Sat 2027-01-23 00:00 | days off inside count
            """)
    void statutoryDaysEndAtMidnightOfAWorkingDay(String start, String span, String due, String why) {
        assertThat(USUAL.plus(at(start), Span.parse(span))).as(why).isEqualTo(at(due));
    }
}
