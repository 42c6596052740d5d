package org.whistlegrid.timelimit.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.whistlegrid.platform.Events;
import org.whistlegrid.platform.Ids;
import org.whistlegrid.timelimit.CalendarEdition;
import org.whistlegrid.timelimit.CalendarImport;
import org.whistlegrid.timelimit.CalendarImported;
import org.whistlegrid.timelimit.counting.NoticedDay;
import org.whistlegrid.timelimit.counting.YearNotice;

/** All editions of all years' notices. */
@ApplicationScoped
public class Calendars {

    private static final TypeReference<List<NoticedDay>> DAYS = new TypeReference<>() {};

    private final EntityManager entities;
    private final ObjectMapper json;
    private final Events events;
    private final Ids ids;
    private final Clock clock;

    Calendars(EntityManager entities, ObjectMapper json, Events events, Ids ids, Clock clock) {
        this.entities = entities;
        this.json = json;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    /** The edition of each year that is in force. */
    @Transactional
    public List<CalendarEdition> inForce() {
        List<?> rows = entities.createNativeQuery(
                        """
                        select distinct on (year) year, version, cast(days as text)
                        from timelimit.calendar_year order by year, version desc
                        """)
                .getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .map(row -> new CalendarEdition((Integer) row[0], (Integer) row[1], read((String) row[2])))
                .toList();
    }

    /** Newest first. */
    @Transactional
    public List<CalendarImport> imports(int year) {
        List<?> rows = entities.createNativeQuery(
                        """
                        select version, imported_at, imported_by, reason from timelimit.calendar_year
                        where year = :year order by version desc
                        """,
                        Object[].class)
                .setParameter("year", year)
                .getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .map(row -> new CalendarImport((Integer) row[0], (Instant) row[1], (String) row[2], (String) row[3]))
                .toList();
    }

    /** Stores shipped years of which no edition is known; what an administrator imported is never replaced. */
    @Transactional
    public void seed() {
        lock();
        List<CalendarEdition> known = inForce();
        ShippedCalendar.notices().stream()
                .filter(notice -> known.stream().noneMatch(edition -> edition.year() == notice.year()))
                .forEach(notice -> insert(ids.next(), notice, 1, "system", clock.instant(), "shipped"));
    }

    /** A new edition of the year; empty when it says what is in force already. */
    @Transactional
    public Optional<CalendarEdition> add(YearNotice notice, String by, String reason) {
        lock();
        Optional<CalendarEdition> known = inForce().stream()
                .filter(edition -> edition.year() == notice.year())
                .findFirst();
        if (known.isPresent() && known.get().days().equals(notice.days())) {
            return Optional.empty();
        }
        int version = known.map(CalendarEdition::version).orElse(0) + 1;
        UUID id = ids.next();
        Instant now = clock.instant();
        insert(id, notice, version, by, now, reason);
        events.publish(new CalendarImported(id, now, notice.year(), version));
        return Optional.of(new CalendarEdition(notice.year(), version, notice.days()));
    }

    /** Two imports of a year at the same time become two editions, one after the other. */
    private void lock() {
        entities.createNativeQuery("select cast(pg_advisory_xact_lock(hashtext('timelimit.calendar_year')) as text)")
                .getSingleResult();
    }

    private void insert(UUID id, YearNotice notice, int version, String by, Instant at, String reason) {
        entities.createNativeQuery(
                        """
                        insert into timelimit.calendar_year (id, year, version, days, imported_at, imported_by, reason)
                        values (:id, :year, :version, cast(:days as jsonb), :at, :by, :reason)
                        """)
                .setParameter("id", id)
                .setParameter("year", notice.year())
                .setParameter("version", version)
                .setParameter("days", write(notice.days()))
                .setParameter("at", at)
                .setParameter("by", by)
                .setParameter("reason", reason)
                .executeUpdate();
    }

    private String write(List<NoticedDay> days) {
        try {
            return json.writeValueAsString(days);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<NoticedDay> read(String days) {
        try {
            return json.readValue(days, DAYS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("stored calendar unreadable", e);
        }
    }
}
