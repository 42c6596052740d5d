package org.whistlegrid.ogcfeatures;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.platform.Zones;

/**
 * The days that {@code datetime} speaks of, both included, in the city's civil time ({@code
 * /req/core/fc-time-definition}). Versions and reports have days, so an instant means its day.
 *
 * @param from null: since ever
 * @param to null: for ever
 */
public record TimeSpan(@Nullable LocalDate from, @Nullable LocalDate to) {

    private static final String NAME = "datetime";
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern INSTANT = Pattern.compile("\\d{4}-\\d{2}-\\d{2}[Tt].{1,40}");

    /**
     * {@code 2026-11-24T08:00:00Z}, {@code 2026-11-24}, or an interval of two of them, of which either may be {@code ..} or
     * empty.
     *
     * @throws ParameterInvalid for anything else
     */
    public static TimeSpan parse(String text) {
        String[] ends = text.split("/", -1);
        if (ends.length > 2 || text.isEmpty()) {
            throw new ParameterInvalid(NAME, text);
        }
        if (ends.length == 1) {
            LocalDate day = day(text, text);
            return new TimeSpan(day, day);
        }
        TimeSpan span = new TimeSpan(end(ends[0], text), end(ends[1], text));
        if (span.from != null && span.to != null && span.from.isAfter(span.to)) {
            throw new ParameterInvalid(NAME, text);
        }
        return span;
    }

    private static @Nullable LocalDate end(String end, String text) {
        return end.isEmpty() || end.equals("..") ? null : day(end, text);
    }

    private static LocalDate day(String moment, String text) {
        try {
            if (DAY.matcher(moment).matches()) {
                return LocalDate.parse(moment);
            }
            if (INSTANT.matcher(moment).matches()) {
                return OffsetDateTime.parse(moment)
                        .atZoneSameInstant(Zones.CITY)
                        .toLocalDate();
            }
        } catch (DateTimeException e) {
            // answered below like every other text that is no moment
        }
        throw new ParameterInvalid(NAME, text);
    }
}
