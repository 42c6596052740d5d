package org.whistlegrid.proof;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;

/**
 * The counting rules of the domain, written down once more as plainly as they are told there, to compare with. Two periods
 * a day, 08:00 to 12:00 and 14:00 to 18:00.
 */
record PlainTime(PlainCalendar calendar) {

    private static final List<int[]> PERIODS = List.of(new int[] {8, 12}, new int[] {14, 18});

    /** A period of work, in instants. */
    private record Worked(Instant opens, Instant closes) {}

    /** @param span {@code 4 WORKING_HOUR} */
    Instant plus(Instant start, String span) {
        int amount = amount(span);
        return switch (unit(span)) {
            case "CONTINUOUS_HOUR" -> start.plus(Duration.ofHours(amount));
            case "NATURAL_DAY" -> start.atZone(Calendar.CITY).plusDays(amount).toInstant();
            case "WORKING_HOUR" -> forward(start, Duration.ofHours(amount));
            case "WORKING_DAY" -> workingDays(start, amount);
            case "STATUTORY_DAY" -> {
                LocalDate last = start.atZone(Calendar.CITY).toLocalDate().plusDays(amount);
                while (!calendar.isWorked(last)) {
                    last = last.plusDays(1);
                }
                yield last.plusDays(1).atStartOfDay(Calendar.CITY).toInstant();
            }
            default -> throw new IllegalArgumentException(span);
        };
    }

    /** What was left when it stopped is left when it runs again; what had passed stays. */
    Instant suspended(String span, Instant due, Instant from, Instant until) {
        if (!from.isBefore(due)) {
            return due;
        }
        return unit(span).startsWith("WORKING")
                ? forward(until, between(from, due))
                : due.plus(Duration.between(from, until));
    }

    static int amount(String span) {
        return Integer.parseInt(span.split(" ")[0]);
    }

    static String unit(String span) {
        return span.split(" ")[1];
    }

    private Instant forward(Instant start, Duration work) {
        Duration left = work;
        for (LocalDate day = day(start); ; day = day.plusDays(1)) {
            for (Worked worked : on(day)) {
                Instant from = worked.opens().isBefore(start) ? start : worked.opens();
                if (from.isBefore(worked.closes())) {
                    Duration there = Duration.between(from, worked.closes());
                    if (left.compareTo(there) <= 0) {
                        return from.plus(left);
                    }
                    left = left.minus(there);
                }
            }
        }
    }

    private Duration between(Instant from, Instant to) {
        Duration sum = Duration.ZERO;
        for (LocalDate day = day(from); !day.isAfter(day(to)); day = day.plusDays(1)) {
            for (Worked worked : on(day)) {
                Instant begins = worked.opens().isBefore(from) ? from : worked.opens();
                Instant ends = worked.closes().isAfter(to) ? to : worked.closes();
                if (begins.isBefore(ends)) {
                    sum = sum.plus(Duration.between(begins, ends));
                }
            }
        }
        return sum;
    }

    private Instant workingDays(Instant start, int amount) {
        Instant begins = start;
        if (on(day(start)).stream().noneMatch(it -> !start.isBefore(it.opens()) && start.isBefore(it.closes()))) {
            begins = nextOpening(start);
        }
        ZonedDateTime at = begins.atZone(Calendar.CITY);
        LocalDate day = at.toLocalDate();
        for (int left = amount; left > 0; left--) {
            do {
                day = day.plusDays(1);
            } while (!calendar.isWorked(day));
        }
        return notOnAnOpening(day, at.toLocalTime());
    }

    private Instant nextOpening(Instant start) {
        for (LocalDate day = day(start); ; day = day.plusDays(1)) {
            for (Worked worked : on(day)) {
                if (!worked.opens().isBefore(start)) {
                    return worked.opens();
                }
            }
        }
    }

    /** On an opening, in the pause or before the first opening it moves back to the closing before. */
    private Instant notOnAnOpening(LocalDate day, LocalTime time) {
        Instant wanted = day.atTime(time).atZone(Calendar.CITY).toInstant();
        Instant found = null;
        for (Worked worked : on(day)) {
            if (worked.opens().isBefore(wanted)) {
                found = wanted.isBefore(worked.closes()) ? wanted : worked.closes();
            }
        }
        LocalDate before = day;
        while (found == null) {
            before = before.minusDays(1);
            List<Worked> worked = on(before);
            if (!worked.isEmpty()) {
                found = worked.get(worked.size() - 1).closes();
            }
        }
        return found;
    }

    private List<Worked> on(LocalDate day) {
        List<Worked> worked = new ArrayList<>();
        if (calendar.isWorked(day)) {
            for (int[] hours : PERIODS) {
                worked.add(new Worked(
                        day.atTime(hours[0], 0).atZone(Calendar.CITY).toInstant(),
                        day.atTime(hours[1], 0).atZone(Calendar.CITY).toInstant()));
            }
        }
        return worked;
    }

    private static LocalDate day(Instant at) {
        return at.atZone(Calendar.CITY).toLocalDate();
    }
}
