package org.whistlegrid.timelimit.counting;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Set;
import org.whistlegrid.timelimit.Counted;
import org.whistlegrid.timelimit.LimitUnit;
import org.whistlegrid.timelimit.Span;

/** Counts spans on a calendar and working hours, exactly as domain.md §2.3 says. */
public final class Counter {

    private final WorkCalendar calendar;
    private final WorkingTime work;
    private final ZoneId zone;

    public Counter(WorkCalendar calendar, WorkingHours hours, ZoneId zone) {
        this.calendar = calendar;
        this.work = new WorkingTime(calendar, hours, zone);
        this.zone = zone;
    }

    /** The due instant of a span without any option. */
    public Instant plus(Instant start, Span span) {
        return plus(start, span, Set.of());
    }

    public Instant plus(Instant start, Span span, Set<DueOption> options) {
        return finish(bare(start, span, options), span.unit(), options).at();
    }

    /** The due instant with every day on the way and what was done with it. */
    public Counted count(Instant start, Span span, Set<DueOption> options) {
        Due bare = bare(start, span, options);
        Due due = finish(bare, span.unit(), options);
        boolean lastDayMustBeWorked = span.unit() == LimitUnit.STATUTORY_DAY
                || span.unit() == LimitUnit.NATURAL_DAY && options.contains(DueOption.ROLL_FORWARD);
        return new DayLedger(calendar, work, start, span, bare.day(), due, lastDayMustBeWorked).explain(start);
    }

    /**
     * Moves a due by a suspension (domain.md §2.3): in working units by the working time left when it began, counted
     * from its end; in natural and continuous units by its exact length; statutory days by the whole days left. A limit
     * that had passed when the suspension began keeps its due.
     */
    public Instant suspended(LimitUnit unit, Instant due, Instant from, Instant until) {
        if (!from.isBefore(due) || !until.isAfter(from)) {
            return due;
        }
        return switch (unit) {
            case CONTINUOUS_MINUTE, CONTINUOUS_HOUR, NATURAL_DAY -> due.plus(Duration.between(from, until));
            case WORKING_HOUR, WORKING_DAY -> work.forward(until, work.between(from, due));
            case STATUTORY_DAY -> {
                LocalDate last = work.date(due.minusNanos(1));
                long shift = work.date(until).toEpochDay() - work.date(from).toEpochDay();
                LocalDate moved = calendar.workingOnOrAfter(last.plusDays(shift));
                Duration intoDay = Duration.between(midnight(last), due);
                yield midnight(moved).plus(intoDay);
            }
        };
    }

    /** How long a stretch of time is in the unit's kind of time: working time, or time by the clock. */
    Duration measure(LimitUnit unit, Instant from, Instant to) {
        return unit.runsInWorkingTime() ? work.between(from, to) : Duration.between(from, to);
    }

    Instant forward(LimitUnit unit, Instant from, Duration amount) {
        return unit.runsInWorkingTime() ? work.forward(from, amount) : from.plus(amount);
    }

    Instant back(LimitUnit unit, Instant from, Duration amount) {
        return unit.runsInWorkingTime() ? work.back(from, amount) : from.minus(amount);
    }

    private Due bare(Instant start, Span span, Set<DueOption> options) {
        return switch (span.unit()) {
            case CONTINUOUS_MINUTE, CONTINUOUS_HOUR -> onItsDay(start.plus(span.nominal()));
            case NATURAL_DAY ->
                onItsDay(ZonedDateTime.ofInstant(start, zone)
                        .plusDays(span.amount())
                        .toInstant());
            case WORKING_HOUR -> closingBelongsToItsDay(work.forward(start, Duration.ofHours(span.amount())));
            case WORKING_DAY -> workingDays(start, span.amount());
            case STATUTORY_DAY -> statutoryDays(start, span.amount(), options);
        };
    }

    private Due workingDays(Instant start, int amount) {
        ZonedDateTime begin = work.insideOrNextOpening(start).atZone(zone);
        LocalDate day = calendar.workingAfter(begin.toLocalDate(), amount);
        Instant sameTime = day.atTime(begin.toLocalTime()).atZone(zone).toInstant();
        List<Stretch> stretches = work.on(day);
        for (int i = stretches.size() - 1; i >= 0; i--) {
            Stretch stretch = stretches.get(i);
            if (stretch.opens().isBefore(sameTime)) {
                return new Due(day, sameTime.isBefore(stretch.closes()) ? sameTime : stretch.closes());
            }
        }
        LocalDate before = calendar.workingBefore(day);
        return new Due(before, work.lastClosing(before));
    }

    private Due statutoryDays(Instant start, int amount, Set<DueOption> options) {
        LocalDate last = calendar.workingOnOrAfter(work.date(start).plusDays(amount));
        return options.contains(DueOption.STATUTORY_AT_CLOSING)
                ? new Due(last, work.lastClosing(last))
                : new Due(last, midnight(last.plusDays(1)));
    }

    private Due finish(Due bare, LimitUnit unit, Set<DueOption> options) {
        Due due = bare;
        if (options.contains(DueOption.ROLL_FORWARD)
                && unit == LimitUnit.NATURAL_DAY
                && !calendar.isWorking(due.day())) {
            LocalDate next = calendar.workingOnOrAfter(due.day());
            due = new Due(next, work.lastClosing(next));
        }
        return options.contains(DueOption.END_OF_DAY)
                ? new Due(due.day(), midnight(due.day().plusDays(1)))
                : due;
    }

    private Due onItsDay(Instant at) {
        return new Due(work.date(at), at);
    }

    /** Work that closes at 24:00 is due on the day that closes. */
    private Due closingBelongsToItsDay(Instant at) {
        return new Due(work.date(at.minusNanos(1)), at);
    }

    private Instant midnight(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }
}
