package org.whistlegrid.timelimit;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.whistlegrid.platform.CurrentActor;
import org.whistlegrid.timelimit.counting.NoticedDay;
import org.whistlegrid.timelimit.counting.YearNotice;
import org.whistlegrid.timelimit.internal.Calendars;
import org.whistlegrid.timelimit.internal.RuleBook;

/** The door to the state's yearly notices: read, compared, brought into force at once and without a restart. */
@ApplicationScoped
public class StateCalendar {

    private final RuleBook rules;
    private final Calendars calendars;
    private final CurrentActor actor;

    StateCalendar(RuleBook rules, Calendars calendars, CurrentActor actor) {
        this.rules = rules;
        this.calendars = calendars;
        this.actor = actor;
    }

    /** The edition of each year's notice that is in force. */
    public List<CalendarEdition> editions() {
        return rules.current().editions();
    }

    public Optional<CalendarEdition> of(int year) {
        return editions().stream().filter(edition -> edition.year() == year).findFirst();
    }

    /** Newest first. */
    public List<CalendarImport> imports(int year) {
        return calendars.imports(year);
    }

    /** What a notice would change; nothing is stored. By day. */
    public List<DayChange> compare(YearNotice notice) {
        Map<LocalDate, NoticedDay> before =
                byDay(of(notice.year()).map(CalendarEdition::days).orElse(List.of()));
        Map<LocalDate, NoticedDay> after = byDay(notice.days());
        TreeSet<LocalDate> days = new TreeSet<>(before.keySet());
        days.addAll(after.keySet());
        return days.stream()
                .filter(day -> !Objects.equals(before.get(day), after.get(day)))
                .map(day -> new DayChange(day, before.get(day), after.get(day)))
                .toList();
    }

    /** Brings a year's notice into force at once; empty when it says what is in force already. */
    public Optional<CalendarEdition> importNotice(YearNotice notice, String reason) {
        Optional<CalendarEdition> edition = calendars.add(notice, actor.get().username(), reason);
        rules.reload();
        return edition;
    }

    private static Map<LocalDate, NoticedDay> byDay(List<NoticedDay> days) {
        return days.stream().collect(Collectors.toMap(NoticedDay::date, Function.identity(), (one, other) -> other));
    }
}
