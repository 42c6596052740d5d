package org.whistlegrid.timelimit.counting;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/** The time inside working periods of working days, walked forward and back to the instant. */
final class WorkingTime {

    private final WorkCalendar calendar;
    private final WorkingHours hours;
    private final ZoneId zone;

    WorkingTime(WorkCalendar calendar, WorkingHours hours, ZoneId zone) {
        this.calendar = calendar;
        this.hours = hours;
        this.zone = zone;
    }

    /** Working stretches of a day, in order; none on a day off. */
    List<Stretch> on(LocalDate day) {
        return calendar.isWorking(day)
                ? hours.on(day).stream().map(period -> period.on(day, zone)).toList()
                : List.of();
    }

    Instant lastClosing(LocalDate workingDay) {
        List<Stretch> stretches = on(workingDay);
        return stretches.get(stretches.size() - 1).closes();
    }

    /** The instant itself inside a working period, else the next opening. */
    Instant insideOrNextOpening(Instant instant) {
        LocalDate day = date(instant);
        while (true) {
            for (Stretch stretch : on(day)) {
                if (stretch.contains(instant)) {
                    return instant;
                }
                if (stretch.opens().isAfter(instant)) {
                    return stretch.opens();
                }
            }
            day = day.plusDays(1);
        }
    }

    /** So much working time later; an end that falls on a closing stays there. Nothing left means at once. */
    Instant forward(Instant from, Duration amount) {
        Duration left = amount;
        for (LocalDate day = date(from); !left.isZero(); day = day.plusDays(1)) {
            for (Stretch stretch : on(day)) {
                Instant begin = later(stretch.opens(), from);
                Duration available = positive(Duration.between(begin, stretch.closes()));
                if (!available.isZero() && left.compareTo(available) <= 0) {
                    return begin.plus(left);
                }
                left = left.minus(available);
            }
        }
        return from;
    }

    /** So much working time earlier. */
    Instant back(Instant from, Duration amount) {
        Duration left = amount;
        for (LocalDate day = date(from); !left.isZero(); day = day.minusDays(1)) {
            List<Stretch> stretches = on(day);
            for (int i = stretches.size() - 1; i >= 0; i--) {
                Instant end = earlier(stretches.get(i).closes(), from);
                Duration available = positive(Duration.between(stretches.get(i).opens(), end));
                if (!available.isZero() && left.compareTo(available) <= 0) {
                    return end.minus(left);
                }
                left = left.minus(available);
            }
        }
        return from;
    }

    /** Working time between two instants; none when the second is not after the first. */
    Duration between(Instant from, Instant to) {
        Duration sum = Duration.ZERO;
        for (LocalDate day = date(from); !day.isAfter(date(to)); day = day.plusDays(1)) {
            for (Stretch stretch : on(day)) {
                Instant begin = later(stretch.opens(), from);
                sum = sum.plus(positive(Duration.between(begin, earlier(stretch.closes(), to))));
            }
        }
        return sum;
    }

    LocalDate date(Instant instant) {
        return instant.atZone(zone).toLocalDate();
    }

    private static Instant later(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }

    private static Instant earlier(Instant a, Instant b) {
        return a.isBefore(b) ? a : b;
    }

    private static Duration positive(Duration duration) {
        return duration.isNegative() ? Duration.ZERO : duration;
    }
}
