package org.whistlegrid.timelimit.counting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whistlegrid.timelimit.counting.Counting.USUAL;
import static org.whistlegrid.timelimit.counting.Counting.at;

import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.whistlegrid.timelimit.Counted;
import org.whistlegrid.timelimit.Span;

/** The days counted and skipped, and why, as the order's page shows them. */
class ExplainingTest {

    @ParameterizedTest(name = "{0} + {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            Fri 2026-11-20 15:00 | 1 WORKING_DAY    | START_DAY 1, WEEKEND 2, WEEKDAY 1
            Sat 2026-11-21 10:00 | 1 WORKING_DAY    | WEEKEND 2, WEEKDAY 1
            Fri 2026-11-20 19:00 | 1 WORKING_DAY    | AFTER_HOURS 1, WEEKEND 2, WEEKDAY 1
            Fri 2026-02-13 10:00 | 2 WORKING_DAY    | START_DAY 1, MAKE_UP_DAY 1 春节, STATE_HOLIDAY 9 春节, WEEKDAY 1
            Wed 2026-09-30 16:00 | 4 WORKING_HOUR   | WEEKDAY 1, STATE_HOLIDAY 7 国庆节, WEEKDAY 1
            Wed 2026-09-30 16:00 | 2 NATURAL_DAY    | START_DAY 1, CALENDAR_DAY 2
            Mon 2026-09-28 09:00 | 3 STATUTORY_DAY  | START_DAY 1, CALENDAR_DAY 2, STATE_HOLIDAY 7 国庆节, CALENDAR_DAY 1
            Mon 2026-11-23 23:00 | 2 CONTINUOUS_HOUR| CALENDAR_DAY 2
            """)
    void eachDayIsCountedOrSkippedForAReason(String start, String span, String runs) {
        Counted counted = USUAL.count(at(start), Span.parse(span), Set.of());
        assertThat(counted.days().stream()
                        .map(run -> run.why() + " " + run.days() + (run.name() == null ? "" : " " + run.name()))
                        .collect(Collectors.joining(", ")))
                .isEqualTo(runs);
    }

    @Test
    void aYearWithoutANoticeCountsByWeekdaysAndIsProvisional() {
        Counted counted = USUAL.count(at("Thu 2027-09-30 10:00"), Span.parse("1 WORKING_DAY"), Set.of());
        assertThat(counted.due()).isEqualTo(at("Fri 2027-10-01 10:00"));
        assertThat(counted.provisional()).isTrue();
    }

    @Test
    void unitsThatAskNoCalendarAreNeverProvisional() {
        assertThat(USUAL.count(at("Thu 2027-09-30 10:00"), Span.parse("1 NATURAL_DAY"), Set.of())
                        .provisional())
                .isFalse();
        assertThat(USUAL.count(at("Thu 2027-09-30 10:00"), Span.parse("1 STATUTORY_DAY"), Set.of())
                        .provisional())
                .isTrue();
        assertThat(USUAL.count(at("Wed 2026-09-30 10:00"), Span.parse("1 WORKING_DAY"), Set.of())
                        .provisional())
                .isFalse();
    }
}
