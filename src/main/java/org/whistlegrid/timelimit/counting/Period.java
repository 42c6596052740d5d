package org.whistlegrid.timelimit.counting;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * A working period of a day: its opening belongs to it, its closing does not.
 *
 * @param closing midnight means 24:00 of the same day
 */
public record Period(LocalTime opening, LocalTime closing) {

    /** @throws IllegalArgumentException when it does not close after it opens */
    public Period {
        if (!closing.equals(LocalTime.MIDNIGHT) && !opening.isBefore(closing)) {
            throw new IllegalArgumentException("closes before it opens: " + opening + "-" + closing);
        }
    }

    /** Reads {@code 08:00-12:00}; {@code 24:00} is allowed as closing. */
    public static Period parse(String text) {
        String[] ends = text.strip().split("-", -1);
        if (ends.length != 2) {
            throw new IllegalArgumentException("not a period: " + text);
        }
        String closing = ends[1].equals("24:00") ? "00:00" : ends[1];
        return new Period(LocalTime.parse(ends[0]), LocalTime.parse(closing));
    }

    boolean endsBefore(Period other) {
        return !closing.equals(LocalTime.MIDNIGHT) && !other.opening.isBefore(closing);
    }

    Stretch on(LocalDate day, ZoneId zone) {
        LocalDate closingDay = closing.equals(LocalTime.MIDNIGHT) ? day.plusDays(1) : day;
        Instant opens = day.atTime(opening).atZone(zone).toInstant();
        return new Stretch(opens, closingDay.atTime(closing).atZone(zone).toInstant());
    }
}
