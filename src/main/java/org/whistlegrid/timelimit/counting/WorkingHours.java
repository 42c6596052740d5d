package org.whistlegrid.timelimit.counting;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The working periods in force from a date on, so that summer hours are two entries a year. Before the first entry the
 * first one holds.
 */
public final class WorkingHours {

    /** 08:00–12:00 and 14:00–18:00 all the year (domain.md §2.3). */
    public static final WorkingHours USUAL =
            new WorkingHours(Map.of(LocalDate.EPOCH, periods("08:00-12:00,14:00-18:00")));

    private final NavigableMap<LocalDate, List<Period>> from;

    /** @throws IllegalArgumentException when there is no entry, or periods of a day are missing, mixed up or overlap */
    public WorkingHours(Map<LocalDate, List<Period>> from) {
        if (from.isEmpty()) {
            throw new IllegalArgumentException("no working hours");
        }
        from.values().forEach(WorkingHours::check);
        this.from = Collections.unmodifiableNavigableMap(new TreeMap<>(from));
    }

    /** Reads {@code 08:00-12:00,14:00-18:00}. */
    public static List<Period> periods(String text) {
        List<Period> periods = Stream.of(text.split(",")).map(Period::parse).toList();
        check(periods);
        return periods;
    }

    /** The periods of a day, were it worked; in order, at least one. */
    public List<Period> on(LocalDate day) {
        var entry = from.floorEntry(day);
        return entry == null ? from.firstEntry().getValue() : entry.getValue();
    }

    private static void check(List<Period> periods) {
        if (periods.isEmpty()) {
            throw new IllegalArgumentException("a working day without a working period");
        }
        for (int i = 1; i < periods.size(); i++) {
            if (!periods.get(i - 1).endsBefore(periods.get(i))) {
                throw new IllegalArgumentException("periods overlap or are out of order: " + periods);
            }
        }
    }
}
