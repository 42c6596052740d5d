package org.whistlegrid.timelimit.counting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whistlegrid.timelimit.counting.Counting.USUAL;
import static org.whistlegrid.timelimit.counting.Counting.at;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.whistlegrid.timelimit.LimitUnit;

/** domain.md §2.3: a suspension shifts working units by working time, natural and continuous ones by its length. */
class SuspendingTest {

    @ParameterizedTest(name = "{0} due {1}, {2} to {3}: {4}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            NATURAL_DAY     | Fri 2026-11-27 09:00 | Tue 2026-11-24 09:00 | Wed 2026-11-25 15:30 | Sat 2026-11-28 15:30
            CONTINUOUS_HOUR | Tue 2026-11-24 01:00 | Mon 2026-11-23 23:00 | Tue 2026-11-24 05:00 | Tue 2026-11-24 07:00
            WORKING_HOUR    | Mon 2026-11-23 16:00 | Mon 2026-11-23 11:00 | Mon 2026-11-23 17:00 | Tue 2026-11-24 10:00
            WORKING_DAY     | Mon 2026-11-23 15:00 | Fri 2026-11-20 15:00 | Fri 2026-11-27 10:00 | Mon 2026-11-30 10:00
            WORKING_DAY     | Wed 2026-09-30 18:00 | Wed 2026-09-30 17:00 | Thu 2026-10-01 12:00 | Thu 2026-10-08 09:00
            STATUTORY_DAY   | Fri 2026-11-27 00:00 | Tue 2026-11-24 09:00 | Wed 2026-11-25 10:00 | Sat 2026-11-28 00:00
            STATUTORY_DAY   | Fri 2026-11-27 00:00 | Tue 2026-11-24 09:00 | Thu 2026-11-26 10:00 | Tue 2026-12-01 00:00
            STATUTORY_DAY   | Thu 2026-11-26 18:00 | Tue 2026-11-24 09:00 | Wed 2026-11-25 10:00 | Fri 2026-11-27 18:00
            NATURAL_DAY     | Tue 2026-11-24 09:00 | Tue 2026-11-24 09:00 | Wed 2026-11-25 09:00 | Tue 2026-11-24 09:00
            """)
    void theRestIsCountedFromTheEndOfTheSuspension(
            LimitUnit unit, String due, String from, String until, String moved) {
        assertThat(USUAL.suspended(unit, at(due), at(from), at(until))).isEqualTo(at(moved));
    }
}
