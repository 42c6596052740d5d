package org.whistlegrid.supervision.cadence;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.Locale;
import org.whistlegrid.platform.Zones;
import org.whistlegrid.supervision.CadenceRule;

/**
 * One period of a rule: its name, its first day, and when its list is drawn up.
 *
 * @param next first day of the period after it
 */
record CadencePeriod(String name, LocalDate first, LocalDate next, Instant drawnAt) {

    static CadencePeriod at(CadenceRule rule, LocalDate day) {
        LocalDate first =
                switch (rule.every()) {
                    case DAY -> day;
                    case WEEK -> day.minusDays(day.getDayOfWeek().getValue() - 1L);
                    case MONTH -> day.withDayOfMonth(1);
                    case QUARTER -> day.with(IsoFields.DAY_OF_QUARTER, 1);
                };
        LocalDate next = after(rule, first);
        LocalDate wanted = first.plusDays(rule.onDay() - 1L);
        // the 31st of a short month is its last day
        LocalDate drawn = wanted.isBefore(next) ? wanted : next.minusDays(1);
        return new CadencePeriod(
                name(rule, first),
                first,
                next,
                drawn.atTime(rule.at()).atZone(Zones.CITY).toInstant());
    }

    private static LocalDate after(CadenceRule rule, LocalDate first) {
        return switch (rule.every()) {
            case DAY -> first.plusDays(1);
            case WEEK -> first.plusWeeks(1);
            case MONTH -> first.plusMonths(1);
            case QUARTER -> first.plusMonths(3);
        };
    }

    private static String name(CadenceRule rule, LocalDate first) {
        return switch (rule.every()) {
            case DAY -> first.toString();
            case WEEK ->
                String.format(
                        Locale.ROOT,
                        "%d-W%02d",
                        first.get(IsoFields.WEEK_BASED_YEAR),
                        first.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
            case MONTH -> String.format(Locale.ROOT, "%d-%02d", first.getYear(), first.getMonthValue());
            case QUARTER -> String.format(Locale.ROOT, "%d-Q%d", first.getYear(), first.get(IsoFields.QUARTER_OF_YEAR));
        };
    }
}
