package org.whistlegrid.timelimit.web;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.timelimit.CalendarRefused;
import org.whistlegrid.timelimit.counting.NoticedDay;
import org.whistlegrid.timelimit.counting.YearNotice;

/** A year's holidays in the public format of NateScarlet/holiday-cn; its other members are of no use here. */
@JsonIgnoreProperties(ignoreUnknown = true)
record CalendarFile(int year, @Nullable List<Day> days) {

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Day(@Nullable String name, @Nullable LocalDate date, @Nullable Boolean isOffDay) {}

    /** @throws CalendarRefused naming the day that cannot be right */
    YearNotice notice() {
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw new CalendarRefused("year", "/year", year);
        }
        if (days == null || days.isEmpty()) {
            throw new CalendarRefused("days", "/days", year);
        }
        List<NoticedDay> noticed = new ArrayList<>();
        Set<LocalDate> seen = new HashSet<>();
        for (int i = 0; i < days.size(); i++) {
            NoticedDay day = read(days.get(i), "/days/" + i);
            if (!seen.add(day.date())) {
                throw new CalendarRefused("twice", "/days/" + i + "/date", day.date());
            }
            noticed.add(day);
        }
        return new YearNotice(year, noticed);
    }

    private NoticedDay read(@Nullable Day day, String where) {
        if (day == null || day.name() == null || day.date() == null || day.isOffDay() == null) {
            throw new CalendarRefused("day", where, String.valueOf(day));
        }
        // a New Year's holiday may begin in December or a make-up day fall into it
        LocalDate date = day.date();
        if (date.isBefore(LocalDate.of(year - 1, 12, 1)) || date.isAfter(LocalDate.of(year + 1, 1, 31))) {
            throw new CalendarRefused("other-year", where + "/date", date);
        }
        return new NoticedDay(date, day.name(), day.isOffDay());
    }
}
