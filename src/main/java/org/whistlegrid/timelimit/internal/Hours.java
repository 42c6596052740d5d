package org.whistlegrid.timelimit.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.whistlegrid.timelimit.counting.Period;
import org.whistlegrid.timelimit.counting.WorkingHours;

/** The dated working hours of everybody and of units that have their own. */
@ApplicationScoped
public class Hours {

    /** Stands for all units without an entry. */
    public static final String EVERYBODY = "*";

    private final EntityManager entities;

    Hours(EntityManager entities) {
        this.entities = entities;
    }

    /** By unit key; {@link #EVERYBODY} is always there. */
    @Transactional
    public Map<String, WorkingHours> byUnit() {
        List<?> rows = entities.createNativeQuery("select unit, valid_from, periods from timelimit.working_hours")
                .getResultList();
        Map<String, Map<LocalDate, List<Period>>> dated = new HashMap<>();
        for (Object row : rows) {
            Object[] fields = (Object[]) row;
            dated.computeIfAbsent((String) fields[0], unit -> new HashMap<>())
                    .put(day(fields[1]), WorkingHours.periods((String) fields[2]));
        }
        Map<String, WorkingHours> hours = new HashMap<>(Map.of(EVERYBODY, WorkingHours.USUAL));
        dated.forEach((unit, entries) -> hours.put(unit, new WorkingHours(entries)));
        return hours;
    }

    private static LocalDate day(Object date) {
        return date instanceof java.sql.Date sql ? sql.toLocalDate() : (LocalDate) date;
    }
}
