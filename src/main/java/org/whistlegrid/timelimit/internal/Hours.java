package org.whistlegrid.timelimit.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.whistlegrid.timelimit.DatedHours;
import org.whistlegrid.timelimit.counting.Period;
import org.whistlegrid.timelimit.counting.WorkingHours;

/** The dated working hours of everybody and of units that have their own; only added to. */
@ApplicationScoped
public class Hours {

    private final EntityManager entities;
    private final Clock clock;

    Hours(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /** In the order in which they were stored: of one unit and day the last one holds. */
    @Transactional
    public List<DatedHours> list() {
        List<?> rows = entities.createNativeQuery(
                        """
                        select unit, valid_from, periods, reason, stored_by, stored_at from timelimit.working_hours
                        order by number
                        """)
                .getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .map(row -> new DatedHours(
                        (String) row[0],
                        Dates.read(row[1]),
                        (String) row[2],
                        (String) row[3],
                        (String) row[4],
                        (Instant) row[5]))
                .toList();
    }

    @Transactional
    public void add(String unit, LocalDate from, String periods, String by, String reason) {
        entities.createNativeQuery(
                        """
                        insert into timelimit.working_hours (unit, valid_from, periods, reason, stored_by, stored_at)
                        values (:unit, :from, :periods, :reason, :by, :at)
                        """)
                .setParameter("unit", unit)
                .setParameter("from", from)
                .setParameter("periods", periods)
                .setParameter("reason", reason)
                .setParameter("by", by)
                .setParameter("at", clock.instant())
                .executeUpdate();
    }

    /** By unit key; {@link DatedHours#EVERYBODY} is always there. */
    Map<String, WorkingHours> byUnit() {
        Map<String, Map<LocalDate, List<Period>>> dated = new HashMap<>();
        list().forEach(entry -> dated.computeIfAbsent(entry.unit(), unit -> new HashMap<>())
                .put(entry.validFrom(), WorkingHours.periods(entry.periods())));
        Map<String, WorkingHours> hours = new HashMap<>(Map.of(DatedHours.EVERYBODY, WorkingHours.USUAL));
        dated.forEach((unit, entries) -> hours.put(unit, new WorkingHours(entries)));
        return hours;
    }
}
