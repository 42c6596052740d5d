package org.whistlegrid.whistle.internal;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.whistlegrid.whistle.RatingCriterion;
import org.whistlegrid.whistle.RatingFacts;
import org.whistlegrid.whistle.RatingSide;

/** Everything that was said, corrections beside what they correct. */
@ApplicationScoped
public class Ratings implements PanacheRepositoryBase<Rating, UUID> {

    public List<RatingFacts> of(Collection<UUID> reports) {
        List<Rating> read = reports.isEmpty() ? List.of() : list("report in ?1", Sort.by("id"), reports);
        return read.stream().map(Rating::facts).toList();
    }

    public List<RatingFacts> of(UUID report, RatingSide side) {
        return of(List.of(report)).stream()
                .filter(given -> given.side() == side)
                .toList();
    }

    boolean bothGiven(UUID report) {
        return Arrays.stream(RatingSide.values())
                .noneMatch(side -> of(report, side).isEmpty());
    }

    /** What each side is asked on a day, in order. */
    public List<RatingCriterion> criteria(LocalDate day) {
        List<?> rows = getEntityManager()
                .createNativeQuery(
                        """
                        select side, key, name, name_en from whistle.rating_criterion
                        where effective_from <= :day and (effective_to is null or effective_to > :day)
                        order by side, position
                        """,
                        Object[].class)
                .setParameter("day", day)
                .getResultList();
        return rows.stream().map(row -> criterion((Object[]) row)).toList();
    }

    private static RatingCriterion criterion(Object[] row) {
        return new RatingCriterion(
                RatingSide.valueOf((String) row[0]), (String) row[1], (String) row[2], (String) row[3]);
    }
}
