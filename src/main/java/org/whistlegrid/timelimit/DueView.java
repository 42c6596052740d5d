package org.whistlegrid.timelimit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A due instant with the days counted and skipped, in runs of days in a row that were treated alike.
 *
 * @param provisional a year without the state's notice was counted by weekdays
 */
public record DueView(
        Instant start,
        int amount,
        LimitUnit unit,
        Instant due,
        boolean provisional,
        int daysCounted,
        int daysSkipped,
        List<Run> days) {

    /** @param name the holiday, as the state's notice calls it */
    public record Run(LocalDate from, LocalDate to, int days, boolean counted, DayReason why, @Nullable String name) {

        static Run of(DayRun run) {
            return new Run(run.from(), run.to(), run.days(), run.counted(), run.why(), run.name());
        }
    }

    public static DueView of(Counted counted) {
        return new DueView(
                counted.start(),
                counted.span().amount(),
                counted.span().unit(),
                counted.due(),
                counted.provisional(),
                counted.daysCounted(),
                counted.daysSkipped(),
                counted.days().stream().map(Run::of).toList());
    }
}
