package org.whistlegrid.timelimit;

import java.util.List;
import org.whistlegrid.timelimit.counting.NoticedDay;

/** A year's notice as it is in force, with the number of times it was revised. */
public record CalendarEdition(int year, int version, List<NoticedDay> days) {

    public long daysOff() {
        return days.stream().filter(NoticedDay::off).count();
    }

    public long makeUpDays() {
        return days.size() - daysOff();
    }
}
