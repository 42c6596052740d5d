package org.whistlegrid.directory.internal;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.whistlegrid.directory.Person;

/** Everybody who is named in the house. */
@ApplicationScoped
public class Members implements PanacheRepositoryBase<Member, String> {

    private static final String SIGNS_IN_WITH_ROLE =
            """
            select m from Member m where exists (select 1 from Account a where a.username = m.key)
              and exists (select 1 from m.roles r where r.role = ?1)
            """;

    private final Served served;

    Members(Served served) {
        this.served = served;
    }

    /** Those who hold the role on the day and can sign in, by username. */
    public List<Person> holding(String role, LocalDate day) {
        return on(day, role, list(SIGNS_IN_WITH_ROLE + " order by m.key", role));
    }

    /** Those of one unit; the house has thousands, of whom a unit has a handful. */
    public List<Person> holdingIn(String unit, String role, LocalDate day) {
        return on(day, role, list(SIGNS_IN_WITH_ROLE + " and m.unit = ?2 order by m.key", role, unit));
    }

    public boolean haveAccount(String key) {
        return !getEntityManager()
                .createQuery("select 1 from Account a where a.username = :key", Integer.class)
                .setParameter("key", key)
                .getResultList()
                .isEmpty();
    }

    /** Names by username; who is not named in the house is left out. */
    public Map<String, String> names(Collection<String> usernames) {
        return getEntityManager()
                .createQuery("select m.key, m.name from Member m where m.key in ?1", Object[].class)
                .setParameter(1, usernames)
                .getResultStream()
                .collect(Collectors.toMap(row -> (String) row[0], row -> (String) row[1]));
    }

    private List<Person> on(LocalDate day, String role, List<Member> members) {
        return members.stream()
                .map(member -> served.on(member, day))
                .filter(person -> person.has(role))
                .toList();
    }

    /**
     * A person, and those of the same unit who are absent on the day and whose post B he is; with their roles and areas, in
     * one query, since every request asks it.
     */
    List<Member> withCovered(String key, LocalDate day) {
        return list(
                """
                select m from Member m left join fetch m.roles left join fetch m.areas
                where m.key = ?1 or m.standIn = ?1 and m.unit = (select b.unit from Member b where b.key = ?1)
                  and exists (select 1 from m.absences x where x.from <= ?2 and x.to > ?2)
                """,
                key,
                day);
    }
}
