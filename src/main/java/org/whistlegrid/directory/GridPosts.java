package org.whistlegrid.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.grid.Lineage;
import org.whistlegrid.grid.Tier;

/** Who answers for an area, through time: posts of the grid, dated. */
@ApplicationScoped
public class GridPosts {

    private static final String SQL =
            """
            select p.area, p.kind, p.title, p.duty, p.task, a.name, b.name as stand_in,
              exists (select from directory.absence x
                where x.person = a.key and x.valid_from <= :day and x.valid_to > :day) as absent,
              exists (select from directory.absence x
                where x.person = b.key and x.valid_from <= :day and x.valid_to > :day) as stand_in_absent
            from directory.grid_post p join directory.person a on a.key = p.holder
              left join directory.person b on b.key = a.stand_in
            where p.area in (:areas) and p.valid_from <= :day and (p.valid_to is null or p.valid_to > :day)
            """;

    private final EntityManager entities;
    private final Lineage lineage;

    GridPosts(EntityManager entities, Lineage lineage) {
        this.entities = entities;
        this.lineage = lineage;
    }

    /**
     * The posts that answer for an area on a day, one of each kind: its own, that of a code it came from, or that of the
     * area above it.
     *
     * @param code of an area of any tier; for a building that of its grid
     */
    @Transactional
    public List<GridPost> of(String code, LocalDate day) {
        List<String> areas = Stream.of(6, Tier.SUB_DISTRICT.digits(), Tier.COMMUNITY.digits(), Tier.GRID.digits())
                .filter(digits -> digits <= code.length())
                .map(digits -> code.substring(0, digits))
                .flatMap(own -> Stream.concat(lineage.ancestors(own, day).stream(), Stream.of(own)))
                .toList();
        List<GridPost> posts = new ArrayList<>();
        for (Object row : entities.createNativeQuery(SQL)
                .setParameter("areas", areas)
                .setParameter("day", day)
                .getResultList()) {
            posts.add(post((Object[]) row));
        }
        posts.sort(Comparator.comparingInt(post -> areas.indexOf(post.area())));
        Map<GridPostKind, GridPost> nearest = new EnumMap<>(GridPostKind.class);
        posts.forEach(post -> nearest.put(post.kind(), post));
        return new ArrayList<>(nearest.values());
    }

    /** Username of the nearest grid worker's post holder: the grid's own, or that of the area above it. */
    @Transactional
    public Optional<String> workerOf(String code, LocalDate day) {
        return entities.createNativeQuery(
                        """
                        select holder from directory.grid_post
                        where kind = 'GRID_WORKER' and :code like area || '%'
                          and valid_from <= :day and (valid_to is null or valid_to > :day)
                        order by length(area) desc limit 1
                        """,
                        String.class)
                .setParameter("code", code)
                .setParameter("day", day)
                .getResultStream()
                .findFirst();
    }

    /** The kinds of grid posts at which somebody is reached on a day, of the area and of those above it. */
    @Transactional
    public Set<GridPostKind> reaching(String username, String code, LocalDate day) {
        List<?> kinds = entities.createNativeQuery(
                        """
                        select p.kind from directory.grid_post p join directory.person a on a.key = p.holder
                        where :code like p.area || '%' and p.valid_from <= :day and (p.valid_to is null or p.valid_to > :day)
                          and (case when exists (select from directory.absence x where x.person = a.key
                                 and x.valid_from <= :day and x.valid_to > :day)
                               then a.stand_in else a.key end) = :username
                        """,
                        String.class)
                .setParameter("code", code)
                .setParameter("day", day)
                .setParameter("username", username)
                .getResultList();
        return kinds.stream().map(kind -> GridPostKind.valueOf((String) kind)).collect(Collectors.toSet());
    }

    private static GridPost post(Object[] row) {
        String holder = (String) row[5];
        @Nullable String standIn = (String) row[6];
        boolean replaced = standIn != null && (Boolean) row[7] && !(Boolean) row[8];
        return new GridPost(
                (String) row[0],
                GridPostKind.valueOf((String) row[1]),
                (String) row[2],
                (String) row[3],
                (String) row[4],
                holder,
                standIn,
                replaced ? standIn : holder);
    }
}
