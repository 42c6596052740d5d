package org.whistlegrid.directory.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.whistlegrid.directory.DutyChanges;
import org.whistlegrid.directory.DutyEdition;
import org.whistlegrid.directory.DutyItem;
import org.whistlegrid.directory.DutyProblem;
import org.whistlegrid.directory.DutyRefused;
import org.whistlegrid.platform.CurrentActor;
import org.whistlegrid.platform.Ids;
import org.whistlegrid.platform.Sha256;
import org.whistlegrid.platform.Zones;

/** Puts a new duty list in the place of the old one, from a day on. */
@ApplicationScoped
public class DutyReplacing {

    /** Any number that nobody else uses; it reads "duty list" on a telephone keypad. */
    private static final long LOCK = 38895478L;

    private static final int MOST_EDITIONS = 100;

    private final Duties duties;
    private final DutyCheck check;
    private final EntityManager entities;
    private final CurrentActor actor;
    private final Ids ids;
    private final Clock clock;

    DutyReplacing(Duties duties, DutyCheck check, EntityManager entities, CurrentActor actor, Ids ids, Clock clock) {
        this.duties = duties;
        this.check = check;
        this.entities = entities;
        this.actor = actor;
        this.ids = ids;
        this.clock = clock;
    }

    public byte[] export(LocalDate day) {
        return DutySheet.write(duties.inForceOrLater(day).stream()
                .filter(entry -> entry.validity().holdsOn(day))
                .map(DutyEntry::item)
                .toList());
    }

    public DutyChanges compare(byte[] workbook, LocalDate from) {
        List<DutySheet.Line> lines = DutySheet.read(workbook);
        List<DutyProblem> problems = check.problems(lines, from);
        List<DutyItem> wanted = lines.stream().map(DutySheet.Line::item).toList();
        List<DutyItem> there = duties.inForceOrLater(from).stream()
                .filter(entry -> entry.validity().holdsOn(from))
                .map(DutyEntry::item)
                .toList();
        Set<DutyItem> kept = new HashSet<>(there);
        kept.retainAll(new HashSet<>(wanted));
        return new DutyChanges(from, kept.size(), without(wanted, kept), without(there, kept), problems);
    }

    public DutyChanges replace(byte[] workbook, LocalDate from, String reason) {
        if (from.isBefore(LocalDate.ofInstant(clock.instant(), Zones.CITY))) {
            throw DutyRefused.past(from);
        }
        lock();
        List<DutyEntry> entries = duties.inForceOrLater(from);
        entries.stream()
                .map(entry -> entry.validity().from())
                .filter(begins -> begins.isAfter(from))
                .findFirst()
                .ifPresent(later -> {
                    throw DutyRefused.laterListThere(later);
                });
        DutyChanges changes = compare(workbook, from);
        if (!changes.problems().isEmpty()) {
            throw DutyRefused.problems(changes);
        }
        if (!changes.isEmpty()) {
            apply(changes, entries);
            remember(changes, workbook, reason);
        }
        return changes;
    }

    private void apply(DutyChanges changes, List<DutyEntry> entries) {
        Set<DutyItem> ended = new HashSet<>(changes.ended());
        for (DutyEntry entry : entries) {
            if (!ended.contains(entry.item())) {
                continue;
            }
            if (entry.validity().from().equals(changes.from())) {
                // it never held: the list of this very day is replaced before anybody could stand on it
                duties.delete(entry);
            } else {
                entry.end(changes.from());
            }
        }
        duties.flush();
        changes.added().forEach(item -> duties.persist(new DutyEntry(ids.next(), item, changes.from())));
        duties.flush();
    }

    private void remember(DutyChanges changes, byte[] workbook, String reason) {
        entities.createNativeQuery(
                        "insert into directory.duty_edition (id, valid_from, sha256, added, ended, reason, imported_by, imported_at)"
                                + " values (:id, :from, :sha256, :added, :ended, :reason, :by, :at)")
                .setParameter("id", ids.next())
                .setParameter("from", changes.from())
                .setParameter("sha256", Sha256.hex(workbook))
                .setParameter("added", changes.added().size())
                .setParameter("ended", changes.ended().size())
                .setParameter("reason", reason)
                .setParameter("by", actor.get().username())
                .setParameter("at", clock.instant())
                .executeUpdate();
    }

    public List<DutyEdition> editions() {
        List<?> rows = entities.createNativeQuery(
                        "select valid_from, added, ended, reason, imported_by, imported_at from directory.duty_edition"
                                + " order by imported_at desc, id limit " + MOST_EDITIONS,
                        Object[].class)
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new DutyEdition(
                        (LocalDate) row[0],
                        (Integer) row[1],
                        (Integer) row[2],
                        (String) row[3],
                        (String) row[4],
                        (Instant) row[5]))
                .toList();
    }

    private static List<DutyItem> without(List<DutyItem> items, Set<DutyItem> kept) {
        return items.stream().filter(item -> !kept.contains(item)).distinct().collect(Collectors.toList());
    }

    private void lock() {
        entities.createNativeQuery("select cast(pg_advisory_xact_lock(:lock) as text)")
                .setParameter("lock", LOCK)
                .getSingleResult();
    }
}
