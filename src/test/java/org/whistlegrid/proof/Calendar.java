package org.whistlegrid.proof;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.List;

/** Weekdays and times as the catalogue writes them. */
final class Calendar {

    static final ZoneId CITY = ZoneId.of("Asia/Shanghai");
    private static final List<String> DAYS = List.of("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun");

    private Calendar() {}

    /** {@code Thu 18:00}, or {@code Thu 18:00 +1w} for that of the week after; the first such instant after another. */
    static Instant next(Instant after, String words) {
        String[] parts = words.split(" ");
        DayOfWeek day = DayOfWeek.of(DAYS.indexOf(parts[0]) + 1);
        LocalTime time = LocalTime.parse(parts[1]);
        ZonedDateTime from = after.atZone(CITY);
        ZonedDateTime found = from.toLocalDate()
                .with(TemporalAdjusters.nextOrSame(day))
                .atTime(time)
                .atZone(CITY);
        if (!found.isAfter(from)) {
            found = found.plusWeeks(1);
        }
        return found.plusWeeks(parts.length > 2 ? parts[2].charAt(1) - '0' : 0).toInstant();
    }

    /** Midnight of the next Monday from which weekdays are working days for three weeks, by the notices that are known. */
    static Instant plainMonday(Instant after, PlainCalendar calendar) {
        LocalDate monday = after.atZone(CITY).toLocalDate().with(TemporalAdjusters.next(DayOfWeek.MONDAY));
        while (!calendar.isPlain(monday, 21)) {
            monday = monday.plusWeeks(1);
        }
        return monday.atStartOfDay(CITY).toInstant();
    }

    static String say(Instant instant) {
        ZonedDateTime at = instant.atZone(CITY);
        return DAYS.get(at.getDayOfWeek().getValue() - 1) + " "
                + at.toLocalTime().withNano(0) + " (" + at.toLocalDate() + ")";
    }
}
