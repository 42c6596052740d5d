package org.whistlegrid.timelimit.counting;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.TextStyle;
import java.time.temporal.ChronoField;
import java.util.Locale;
import org.whistlegrid.platform.Zones;
import org.whistlegrid.timelimit.internal.ShippedCalendar;

/** The world of the counting tests: shipped calendar, usual hours, instants written with their weekday. */
final class Counting {

    static final WorkCalendar CALENDAR = new WorkCalendar(ShippedCalendar.notices());
    static final Counter USUAL = new Counter(CALENDAR, WorkingHours.USUAL, Zones.CITY);

    /** A wrong weekday fails to parse: the tables cannot lie about it. */
    private static final DateTimeFormatter NAMED = new DateTimeFormatterBuilder()
            .appendText(ChronoField.DAY_OF_WEEK, TextStyle.SHORT)
            .appendLiteral(' ')
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .appendLiteral(' ')
            .append(DateTimeFormatter.ISO_LOCAL_TIME)
            .toFormatter(Locale.ENGLISH);

    private Counting() {}

    /** {@code Fri 2026-11-20 15:00} in the city's time. */
    static Instant at(String named) {
        return LocalDateTime.parse(named, NAMED).atZone(Zones.CITY).toInstant();
    }

    static String named(Instant instant) {
        return NAMED.format(instant.atZone(Zones.CITY).toLocalDateTime()).replaceFirst(":00$", "");
    }
}
