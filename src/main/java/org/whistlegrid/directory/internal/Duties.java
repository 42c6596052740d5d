package org.whistlegrid.directory.internal;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.whistlegrid.directory.Duty;
import org.whistlegrid.directory.UnitRef;
import org.whistlegrid.grid.Lineage;
import org.whistlegrid.grid.Tier;

/** The duty list (派单目录). */
@ApplicationScoped
public class Duties implements PanacheRepositoryBase<DutyEntry, UUID> {

    private final Units units;
    private final Lineage lineage;

    Duties(Units units, Lineage lineage) {
        this.units = units;
        this.lineage = lineage;
    }

    /**
     * Of the rows that fit, the one with most literal characters in its pattern, then the one with the longest area, then
     * one of the area before one of a code it came from, then the newest: a row that was not ended when its successor
     * began does not decide any more.
     */
    public Optional<Duty> fitting(String category, String area, LocalDate day) {
        return find(
                        """
                        ?1 like replace(replace(pattern, '?', '_'), '*', '%') and (?2 like concat(area, '%') or area in (?4))
                          and validity.from <= ?3 and (validity.to is null or validity.to > ?3)
                        order by length(replace(replace(pattern, '?', ''), '*', '')) desc, length(area) desc,
                          case when ?2 like concat(area, '%') then 0 else 1 end, pattern, validity.from desc
                        """,
                        category, area, day, ancestors(area, day))
                .page(0, 1)
                .firstResultOptional()
                .flatMap(entry -> unitOf(entry, area).map(entry::of));
    }

    private List<String> ancestors(String area, LocalDate day) {
        return Stream.of(Tier.SUB_DISTRICT, Tier.COMMUNITY, Tier.GRID)
                .filter(tier -> tier.digits() <= area.length())
                .flatMap(tier -> lineage.ancestors(area.substring(0, tier.digits()), day).stream())
                .toList();
    }

    private Optional<UnitRef> unitOf(DutyEntry entry, String area) {
        Optional<Unit> unit = entry.unit() == null
                ? units.territory(UnitRef.Kind.SUB_DISTRICT, area)
                : units.findByIdOptional(entry.unit());
        return unit.map(Unit::ref);
    }
}
