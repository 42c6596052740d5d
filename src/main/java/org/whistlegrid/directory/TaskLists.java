package org.whistlegrid.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.whistlegrid.directory.internal.Unit;
import org.whistlegrid.directory.internal.Units;

/**
 * The dated lists of what communities and a sub-district's own teams take (table {@code directory.task_list}): what goes
 * to them before anybody else, and what may go to a community at all (街道办事处条例 Art 17 and 32).
 */
@ApplicationScoped
public class TaskLists {

    private static final String FITTING =
            """
            select tier from directory.task_list
            where :category like replace(replace(pattern, '?', '_'), '*', '%') and :area like area || '%'
              and valid_from <= :day and (valid_to is null or valid_to > :day) and (comes_first or not :first)
            order by tier = 'COMMUNITY' desc, length(pattern) desc
            """;

    private final EntityManager entities;
    private final Units units;

    TaskLists(EntityManager entities, Units units) {
        this.entities = entities;
        this.units = units;
    }

    /** The lowest unit of the place that is to handle the category before others; empty where none is. */
    public Optional<UnitRef> firstFor(String category, String area, LocalDate day) {
        return tiers(category, area, day, true).stream()
                .flatMap(tier -> units.territory(UnitRef.Kind.valueOf(tier), area).stream())
                .map(Unit::ref)
                .findFirst();
    }

    /** Whether the community of the place may be given the category. */
    public boolean allowsCommunity(String category, String area, LocalDate day) {
        return tiers(category, area, day, false).contains(UnitRef.Kind.COMMUNITY.name());
    }

    private List<String> tiers(String category, String area, LocalDate day, boolean first) {
        return entities.createNativeQuery(FITTING, String.class)
                .setParameter("category", category)
                .setParameter("area", area)
                .setParameter("day", day)
                .setParameter("first", first)
                .getResultList();
    }
}
