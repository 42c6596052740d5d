package org.whistlegrid.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.catalogue.Catalogue;
import org.whistlegrid.grid.Grid;
import org.whistlegrid.platform.CurrentActor;
import org.whistlegrid.platform.Cursor;
import org.whistlegrid.platform.Ids;
import org.whistlegrid.platform.Page;
import org.whistlegrid.platform.Zones;

/**
 * The task lists as who administers them sees them: read as of a day, added to, ended from a day on. A row is never
 * rewritten: what was sent by it before must stay explained.
 */
@ApplicationScoped
public class TaskListBook {

    private static final String COLUMNS =
            """
            select id, tier, pattern, area, comes_first, legal_basis, valid_from, valid_to, reason, entered_by,
                ended_reason, ended_by
            from directory.task_list
            """;

    private final EntityManager entities;
    private final Catalogue catalogue;
    private final Grid grid;
    private final CurrentActor actor;
    private final Ids ids;
    private final Clock clock;

    TaskListBook(EntityManager entities, Catalogue catalogue, Grid grid, CurrentActor actor, Ids ids, Clock clock) {
        this.entities = entities;
        this.catalogue = catalogue;
        this.grid = grid;
        this.actor = actor;
        this.ids = ids;
        this.clock = clock;
    }

    /** In force on the day or coming later, by pattern. */
    @Transactional
    public Page<TaskItem> page(LocalDate day, @Nullable String after, int limit) {
        Cursor cursor = Cursor.read(after, key -> key.matches("[A-Z?][0-9?]*\\*?"));
        List<?> rows = entities.createNativeQuery(
                        COLUMNS
                                + """
                        where (valid_to is null or valid_to > :day)
                          and (cast(:pattern as text) is null or (pattern, id) > (:pattern, cast(:id as uuid)))
                        order by pattern, id limit :most
                        """,
                        Object[].class)
                .setParameter("day", day)
                .setParameter("pattern", cursor == null ? null : cursor.key())
                .setParameter("id", cursor == null ? null : cursor.id().toString())
                .setParameter("most", limit + 1)
                .getResultList();
        return Page.cut(rows.stream().map(row -> item((Object[]) row)).toList(), limit, item -> new Cursor(
                        item.pattern(), item.id())
                .text());
    }

    /** @throws TaskListRefused naming what is wrong */
    @Transactional
    public TaskItem add(
            UnitRef.Kind tier,
            String pattern,
            String area,
            boolean comesFirst,
            String legalBasis,
            LocalDate from,
            String reason) {
        if (from.isBefore(today())) {
            throw TaskListRefused.past("/validFrom", from);
        }
        requireKnown(pattern, area, from);
        UUID id = ids.next();
        int added = entities.createNativeQuery(
                        """
                        insert into directory.task_list
                            (id, tier, pattern, area, comes_first, legal_basis, valid_from, reason, entered_by)
                        values (:id, :tier, :pattern, :area, :first, :basis, :from, :reason, :by)
                        on conflict do nothing
                        """)
                .setParameter("id", id)
                .setParameter("tier", tier.name())
                .setParameter("pattern", pattern)
                .setParameter("area", area)
                .setParameter("first", comesFirst)
                .setParameter("basis", legalBasis)
                .setParameter("from", from)
                .setParameter("reason", reason)
                .setParameter("by", actor.get().username())
                .executeUpdate();
        if (added == 0) {
            throw TaskListRefused.twice(pattern);
        }
        return get(id);
    }

    /**
     * From the day on the row holds no more; one that has not begun by then never holds.
     *
     * @throws TaskListRefused for a past day, or one that has an end already
     */
    @Transactional
    public TaskItem end(UUID id, LocalDate from, String reason) {
        TaskItem item = get(id);
        if (item.validTo() != null) {
            throw TaskListRefused.endedAlready(item.validTo());
        }
        if (from.isBefore(today()) || !from.isAfter(item.validFrom())) {
            throw TaskListRefused.past("/from", from);
        }
        entities.createNativeQuery(
                        """
                        update directory.task_list set valid_to = :from, ended_reason = :reason, ended_by = :by
                        where id = :id and valid_to is null
                        """)
                .setParameter("from", from)
                .setParameter("reason", reason)
                .setParameter("by", actor.get().username())
                .setParameter("id", id)
                .executeUpdate();
        return get(id);
    }

    private TaskItem get(UUID id) {
        List<?> rows = entities.createNativeQuery(COLUMNS + "where id = :id", Object[].class)
                .setParameter("id", id)
                .getResultList();
        if (rows.isEmpty()) {
            throw TaskListRefused.unknown(id);
        }
        return item((Object[]) rows.get(0));
    }

    private void requireKnown(String pattern, String area, LocalDate day) {
        Pattern keys = Pattern.compile(pattern.replace("?", ".").replace("*", ".*"));
        if (catalogue.list().stream()
                .noneMatch(category -> keys.matcher(category.key()).matches())) {
            throw TaskListRefused.noCategory(pattern);
        }
        if (!area.isEmpty() && grid.find(area, day).isEmpty()) {
            throw TaskListRefused.noArea(area, day);
        }
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Zones.CITY);
    }

    private static TaskItem item(Object[] row) {
        return new TaskItem(
                (UUID) row[0],
                UnitRef.Kind.valueOf((String) row[1]),
                (String) row[2],
                (String) row[3],
                (Boolean) row[4],
                (String) row[5],
                (LocalDate) day(row[6]),
                day(row[7]),
                (String) row[8],
                (String) row[9],
                (String) row[10],
                (String) row[11]);
    }

    private static @Nullable LocalDate day(@Nullable Object date) {
        return date instanceof java.sql.Date sql ? sql.toLocalDate() : (LocalDate) date;
    }
}
