package org.whistlegrid.directory.internal;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.directory.Duty;
import org.whistlegrid.directory.DutySuggestion;
import org.whistlegrid.directory.DutySuggestion.Reason;
import org.whistlegrid.directory.UnitRef;

/** What the list itself says to a dispatcher where it does not decide. */
@ApplicationScoped
public class DutySuggesting {

    private static final int MOST = 6;
    /** A kind's letter and the two digits of the major class. */
    private static final int GROUP = 3;

    private static final int ALL = 100;

    private final Duties duties;
    private final Units units;

    DutySuggesting(Duties duties, Units units) {
        this.duties = duties;
        this.units = units;
    }

    public List<DutySuggestion> of(String category, String area, @Nullable String condition, LocalDate day) {
        Map<String, DutySuggestion> found = new LinkedHashMap<>();
        duties.route(category, area, condition, day)
                .candidates()
                .forEach(duty -> add(found, new DutySuggestion(duty.unit(), Reason.NAMED, duty, 0)));
        duties.lapsed(category, area, day)
                .forEach(duty -> add(found, new DutySuggestion(duty.unit(), Reason.LAPSED, duty, 0)));
        group(category, area, day).forEach(suggestion -> add(found, suggestion));
        units.territory(UnitRef.Kind.SUB_DISTRICT, area)
                .ifPresent(unit -> add(found, new DutySuggestion(unit.ref(), Reason.TERRITORY, null, 0)));
        return found.values().stream().limit(MOST).toList();
    }

    private static void add(Map<String, DutySuggestion> found, DutySuggestion suggestion) {
        found.putIfAbsent(suggestion.unit().key(), suggestion);
    }

    private List<DutySuggestion> group(String category, String area, LocalDate day) {
        if (category.length() < GROUP) {
            return List.of();
        }
        List<Duty> group =
                duties.ofGroup(category.substring(0, GROUP), area, day).toList();
        Map<UnitRef, Long> named = group.stream().collect(Collectors.groupingBy(Duty::unit, Collectors.counting()));
        return named.entrySet().stream()
                .sorted(Map.Entry.<UnitRef, Long>comparingByValue()
                        .reversed()
                        .thenComparing(entry -> entry.getKey().key(), Comparator.naturalOrder()))
                .map(entry -> new DutySuggestion(
                        entry.getKey(), Reason.GROUP, null, (int) (entry.getValue() * ALL / group.size())))
                .toList();
    }
}
