package org.whistlegrid.platform;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;

/**
 * The days that somebody can mean who asks or writes here: those of 1900 to 2199. Further off a date is a slip of the pen
 * or an attack: a day more than the last one of Java, or any instant that PostgreSQL has none for, would be a failure of
 * the product where it is a mistake of the sender.
 */
public final class Reach {

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2199;

    private Reach() {}

    /** @throws DateTimeException for what is no day, and for one that nobody means */
    public static LocalDate day(String text) {
        return day(LocalDate.parse(text));
    }

    /** @throws DateTimeException for one that nobody means */
    public static LocalDate day(LocalDate day) {
        require(day.getYear());
        return day;
    }

    /** @throws DateTimeException for what is no month, and for one that nobody means */
    public static YearMonth month(String text) {
        YearMonth month = YearMonth.parse(text);
        require(month.getYear());
        return month;
    }

    /** @throws DateTimeException for what is no instant, and for one that nobody means */
    public static Instant instant(String text) {
        return instant(Instant.parse(text));
    }

    /** @throws DateTimeException for one that nobody means */
    public static Instant instant(Instant instant) {
        require(instant.atOffset(ZoneOffset.UTC).getYear());
        return instant;
    }

    private static void require(int year) {
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw new DateTimeException("The year " + year + " is out of reach");
        }
    }
}
