package org.whistlegrid.timelimit;

import java.time.Instant;
import java.util.List;

/**
 * A due instant and how it came about.
 *
 * @param provisional a year without the state's notice was counted by weekdays; the due may move when it is published
 * @param days every day from the start's to the due's, in runs
 */
public record Counted(Instant start, Span span, Instant due, boolean provisional, List<DayRun> days) {

    public int daysCounted() {
        return days.stream().filter(DayRun::counted).mapToInt(DayRun::days).sum();
    }

    public int daysSkipped() {
        return days.stream()
                .filter(run -> !run.counted())
                .mapToInt(DayRun::days)
                .sum();
    }
}
