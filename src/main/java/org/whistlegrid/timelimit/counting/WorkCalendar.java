package org.whistlegrid.timelimit.counting;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.timelimit.DayReason;

/**
 * Which days are worked: the state's notice first (off day, make-up day), then the weekday (domain.md §2.3). A year
 * without a notice counts by weekdays and is provisional (§2.4).
 */
public final class WorkCalendar {

    private final Map<LocalDate, NoticedDay> noticed = new HashMap<>();
    private final Set<Integer> years = new HashSet<>();

    /** Where two notices name the same day, that of the later year is the later word. */
    public WorkCalendar(Collection<YearNotice> notices) {
        List<YearNotice> inOrder = notices.stream()
                .sorted(Comparator.comparingInt(YearNotice::year))
                .toList();
        for (YearNotice notice : inOrder) {
            years.add(notice.year());
            notice.days().forEach(day -> noticed.put(day.date(), day));
        }
    }

    public boolean isWorking(LocalDate day) {
        NoticedDay word = noticed.get(day);
        return word == null ? !isWeekend(day) : !word.off();
    }

    public boolean isProvisional(LocalDate day) {
        return !years.contains(day.getYear()) && !noticed.containsKey(day);
    }

    /** Why the day is worked or not. */
    public DayReason reason(LocalDate day) {
        NoticedDay word = noticed.get(day);
        if (word != null && word.off()) {
            return DayReason.STATE_HOLIDAY;
        }
        if (isWeekend(day)) {
            return word == null ? DayReason.WEEKEND : DayReason.MAKE_UP_DAY;
        }
        return DayReason.WEEKDAY;
    }

    /** The holiday that the notice names for the day. */
    public @Nullable String name(LocalDate day) {
        NoticedDay word = noticed.get(day);
        return word == null ? null : word.name();
    }

    /** The day itself when it is worked, else the next one that is. */
    public LocalDate workingOnOrAfter(LocalDate day) {
        LocalDate candidate = day;
        while (!isWorking(candidate)) {
            candidate = candidate.plusDays(1);
        }
        return candidate;
    }

    public LocalDate workingBefore(LocalDate day) {
        LocalDate candidate = day.minusDays(1);
        while (!isWorking(candidate)) {
            candidate = candidate.minusDays(1);
        }
        return candidate;
    }

    /** The amount-th working day after the day. */
    public LocalDate workingAfter(LocalDate day, int amount) {
        LocalDate candidate = day;
        for (int i = 0; i < amount; i++) {
            candidate = workingOnOrAfter(candidate.plusDays(1));
        }
        return candidate;
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
