package org.whistlegrid.timelimit.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.platform.Refusal;
import org.whistlegrid.platform.Zones;
import org.whistlegrid.timelimit.LimitUnit;
import org.whistlegrid.timelimit.Span;
import org.whistlegrid.timelimit.SpanInvalid;

/**
 * One span to count.
 *
 * @param start ISO 8601 with offset ({@code 2026-09-30T16:00:00+08:00}) or without, then in the city's time
 * @param hoursOf key of the unit whose working hours count; null for everybody's
 */
record DueQuestion(@Nullable String start, int amount, @Nullable LimitUnit unit, @Nullable String hoursOf) {

    /** Beyond these years nobody's limit begins, and far beyond them days cannot be counted. */
    private static final int FIRST_YEAR = 1900;

    private static final int LAST_YEAR = 2200;

    Instant startAt(int index) {
        try {
            TemporalAccessor read = DateTimeFormatter.ISO_DATE_TIME.parseBest(
                    start == null ? "" : start, ZonedDateTime::from, LocalDateTime::from);
            ZonedDateTime begin = read instanceof ZonedDateTime zoned
                    ? zoned
                    : LocalDateTime.from(read).atZone(Zones.CITY);
            if (begin.getYear() < FIRST_YEAR || begin.getYear() > LAST_YEAR) {
                throw unreadable(index);
            }
            return begin.toInstant();
        } catch (DateTimeException e) {
            throw unreadable(index);
        }
    }

    private Refusal unreadable(int index) {
        return new Refusal(Refusal.Kind.INVALID, "start-unreadable", "/" + index + "/start", String.valueOf(start));
    }

    Span span(int index) {
        if (unit == null) {
            throw new Refusal(Refusal.Kind.INVALID, "unit-missing", "/" + index + "/unit");
        }
        if (!Span.allows(amount)) {
            throw new SpanInvalid("/" + index + "/amount", amount);
        }
        return new Span(amount, unit);
    }
}
