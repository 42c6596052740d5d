package org.whistlegrid.directory.internal;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.directory.Duty;
import org.whistlegrid.directory.Routing;
import org.whistlegrid.directory.UnitRef;
import org.whistlegrid.grid.Lineage;
import org.whistlegrid.grid.Tier;
import org.whistlegrid.platform.Cursor;

/** The duty list (派单目录). */
@ApplicationScoped
public class Duties implements PanacheRepositoryBase<DutyEntry, UUID> {

    private static final String FITS =
            "?1 like replace(replace(pattern, '?', '_'), '*', '%') and (?2 like concat(area, '%') or area in (?4))"
                    + " and validity.from <= ?3";

    /** Before all ids. */
    private static final UUID FIRST = new UUID(0, 0);

    private final Units units;
    private final Lineage lineage;

    Duties(Units units, Lineage lineage) {
        this.units = units;
        this.lineage = lineage;
    }

    /**
     * The items that fit best: the most specific pattern, then the smallest area, then those of the area before those of
     * a code that it came from, then those for the very condition before those for any. Of an item with a successor only the newest counts, also where the older one was never ended.
     *
     * @param condition null while nobody has chosen one: items of all conditions are then candidates
     */
    public Routing route(String category, String area, @Nullable String condition, LocalDate day) {
        List<DutyEntry> fitting = list(
                        FITS + " and (validity.to is null or validity.to > ?3)",
                        category,
                        area,
                        day,
                        ancestors(area, day))
                .stream()
                .filter(entry -> condition == null
                        || entry.item().condition().isEmpty()
                        || entry.item().condition().equals(condition))
                .toList();
        List<DutyEntry> newest = fitting.stream()
                .filter(entry -> fitting.stream().noneMatch(other -> isSuccessor(other, entry)))
                .toList();
        int best = newest.stream().mapToInt(DutyEntry::specificity).max().orElse(0);
        List<DutyEntry> specific = before(
                newest.stream().filter(entry -> entry.specificity() == best).toList(),
                entry -> area.startsWith(entry.item().area()));
        return new Routing(before(specific, entry -> entry.item().condition().equals(condition)).stream()
                .flatMap(entry -> duty(entry, area).stream())
                .toList());
    }

    /** Those that satisfy it where any does, else all. */
    private static List<DutyEntry> before(List<DutyEntry> entries, Predicate<DutyEntry> preferred) {
        List<DutyEntry> those = entries.stream().filter(preferred).toList();
        return those.isEmpty() ? entries : those;
    }

    private List<String> ancestors(String area, LocalDate day) {
        return Stream.of(Tier.SUB_DISTRICT, Tier.COMMUNITY, Tier.GRID)
                .filter(tier -> tier.digits() <= area.length())
                .flatMap(tier -> lineage.ancestors(area.substring(0, tier.digits()), day).stream())
                .toList();
    }

    private static boolean isSuccessor(DutyEntry other, DutyEntry entry) {
        return other.item().pattern().equals(entry.item().pattern())
                && other.item().area().equals(entry.item().area())
                && other.item().condition().equals(entry.item().condition())
                && other.validity().from().isAfter(entry.validity().from());
    }

    /** Items that fitted once and ended by that day, the last ended first. */
    Stream<Duty> lapsed(String category, String area, LocalDate day) {
        return find(
                        FITS + " and validity.to <= ?3 order by validity.to desc, pattern",
                        category,
                        area,
                        day,
                        ancestors(area, day))
                .page(0, 10)
                .stream()
                .flatMap(entry -> duty(entry, area).stream());
    }

    /** Items in force of the categories whose keys begin alike. */
    Stream<Duty> ofGroup(String prefix, String area, LocalDate day) {
        return find(
                        "pattern like concat(?1, '%') and ?2 like concat(area, '%') and validity.from <= ?3"
                                + " and (validity.to is null or validity.to > ?3)",
                        prefix, area, day)
                .stream()
                .flatMap(entry -> duty(entry, area).stream());
    }

    /** By pattern, area, condition and id; those in force on the day, or to come. */
    List<DutyEntry> inForceOrLater(LocalDate day) {
        return list("validity.to is null or validity.to > ?1 order by pattern, area, condition, id", day);
    }

    /** At most {@code most} items in force whose pattern, unit or legal basis holds the words, behind a cursor. */
    List<DutyEntry> page(LocalDate day, String words, @Nullable Cursor after, int most) {
        return find(
                        "validity.from <= :day and (validity.to is null or validity.to > :day)"
                                + " and (:words = '' or lower(concat(pattern, ' ', coalesce(unit, ''), ' ', legalBasis, ' ', condition))"
                                + " like concat('%', lower(:words), '%'))"
                                + " and (pattern > :pattern or pattern = :pattern and id > :id) order by pattern, id",
                        Parameters.with("day", day)
                                .and("words", words)
                                .and("pattern", after == null ? "" : after.key())
                                .and("id", after == null ? FIRST : after.id()))
                .page(0, most)
                .list();
    }

    Optional<Duty> duty(DutyEntry entry, String area) {
        String lead = entry.item().unit();
        Optional<Unit> unit =
                lead == null ? units.territory(UnitRef.Kind.SUB_DISTRICT, area) : units.findByIdOptional(lead);
        return unit.map(Unit::ref).map(entry::of);
    }
}
