package org.whistlegrid.timelimit.counting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.timelimit.Counted;
import org.whistlegrid.timelimit.DayReason;
import org.whistlegrid.timelimit.DayRun;
import org.whistlegrid.timelimit.LimitUnit;
import org.whistlegrid.timelimit.Span;

/** Says of each day between start and due whether it was counted, and why. */
final class DayLedger {

    private static final Set<DayReason> COUNTED =
            EnumSet.of(DayReason.CALENDAR_DAY, DayReason.WEEKDAY, DayReason.MAKE_UP_DAY);
    private static final Set<DayReason> NAMED = EnumSet.of(DayReason.STATE_HOLIDAY, DayReason.MAKE_UP_DAY);

    private final WorkCalendar calendar;
    private final Span span;
    private final LocalDate first;
    private final LocalDate begin;
    private final boolean beginCounts;
    private final Due due;
    private final boolean lastDayMustBeWorked;

    /**
     * @param bareDay the due's day before any option moved it on
     * @param lastDayMustBeWorked whether a due on a day off moves on
     */
    DayLedger(
            WorkCalendar calendar,
            WorkingTime work,
            Instant start,
            Span span,
            LocalDate bareDay,
            Due due,
            boolean lastDayMustBeWorked) {
        this.calendar = calendar;
        this.span = span;
        this.first = work.date(start);
        this.begin = span.unit().runsInWorkingTime() ? work.date(work.insideOrNextOpening(start)) : first;
        // A working day's count ends on the amount-th day after it begins, or moved back to the closing before: then
        // the
        // day of the beginning was used in full and stands for the last one.
        this.beginCounts = span.unit() == LimitUnit.WORKING_HOUR
                || span.unit() == LimitUnit.WORKING_DAY
                        && !calendar.workingAfter(begin, span.amount()).equals(bareDay);
        this.due = due;
        this.lastDayMustBeWorked = lastDayMustBeWorked;
    }

    Counted explain(Instant start) {
        List<DayRun> runs = new ArrayList<>();
        boolean provisional = false;
        for (LocalDate day = first; !day.isAfter(due.day()); day = day.plusDays(1)) {
            DayReason why = span.unit().runsInWorkingTime() ? workingReason(day) : calendarReason(day);
            add(runs, day, why, NAMED.contains(why) ? calendar.name(day) : null);
            provisional |= consults(day) && calendar.isProvisional(day);
        }
        return new Counted(start, span, due.at(), provisional, List.copyOf(runs));
    }

    private DayReason workingReason(LocalDate day) {
        if (!calendar.isWorking(day)) {
            return calendar.reason(day);
        }
        if (day.isBefore(begin)) {
            return DayReason.AFTER_HOURS;
        }
        return day.equals(begin) && !beginCounts ? DayReason.START_DAY : calendar.reason(day);
    }

    private DayReason calendarReason(LocalDate day) {
        if (span.unit().isContinuous()) {
            return DayReason.CALENDAR_DAY;
        }
        if (day.equals(first)) {
            return DayReason.START_DAY;
        }
        boolean movedOn = isLastOrLater(day) && day.isBefore(due.day());
        return movedOn ? calendar.reason(day) : DayReason.CALENDAR_DAY;
    }

    /** Whether the calendar was asked about the day at all. */
    private boolean consults(LocalDate day) {
        return span.unit().runsInWorkingTime() || lastDayMustBeWorked && isLastOrLater(day);
    }

    private boolean isLastOrLater(LocalDate day) {
        return day.toEpochDay() - first.toEpochDay() >= span.amount();
    }

    private static void add(List<DayRun> runs, LocalDate day, DayReason why, @Nullable String name) {
        DayRun last = runs.isEmpty() ? null : runs.get(runs.size() - 1);
        if (last != null && last.why() == why && Objects.equals(last.name(), name)) {
            runs.set(runs.size() - 1, new DayRun(last.from(), day, last.counted(), why, name));
        } else {
            runs.add(new DayRun(day, day, COUNTED.contains(why), why, name));
        }
    }
}
