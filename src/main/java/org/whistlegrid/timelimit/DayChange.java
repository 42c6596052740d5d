package org.whistlegrid.timelimit;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.timelimit.counting.NoticedDay;

/**
 * A day that a notice treats otherwise than the one in force.
 *
 * @param was null: nothing was said of it, its weekday decides
 * @param becomes null: nothing is said of it any more
 */
public record DayChange(LocalDate date, @Nullable NoticedDay was, @Nullable NoticedDay becomes) {}
