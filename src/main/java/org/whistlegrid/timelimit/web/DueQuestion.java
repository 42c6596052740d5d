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
 */
record DueQuestion(@Nullable String start, int amount, @Nullable LimitUnit unit) {

    private static final int LAST_YEAR = 9000;

    Instant startAt(int index) {
        try {
            TemporalAccessor read = DateTimeFormatter.ISO_DATE_TIME.parseBest(
                    start == null ? "" : start, ZonedDateTime::from, LocalDateTime::from);
            ZonedDateTime start = read instanceof ZonedDateTime zoned
                    ? zoned
                    : LocalDateTime.from(read).atZone(Zones.CITY);
            if (start.getYear() < 1 || start.getYear() > LAST_YEAR) {
                throw new DateTimeException("No calendar counts from " + start);
            }
            return start.toInstant();
        } catch (DateTimeException e) {
            throw new Refusal(Refusal.Kind.INVALID, "start-unreadable", "/" + index + "/start", String.valueOf(start));
        }
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
