package org.whistlegrid.incident;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.whistlegrid.directory.CurrentScope;
import org.whistlegrid.directory.OutOfScope;
import org.whistlegrid.directory.Roles;
import org.whistlegrid.platform.Position;
import org.whistlegrid.platform.Rules;

/**
 * Which open cases may be the same fact: of one group of categories, close by, reported at about the same time (domain
 * rules §4.4). A suggestion for who may merge; nothing is merged by itself.
 */
@ApplicationScoped
public class SimilarCases {

    /** No degree of latitude is shorter; a degree of longitude is, but no city lies beyond 60 degrees. */
    private static final double METRES_OF_A_DEGREE = 55_000;

    /** A kind's letter and the two digits of the major class. */
    private static final int GROUP = 3;

    private static final int MOST = 10;

    /** The index on positions finds the few around; the rest is looked at row by row. */
    private static final String SQL =
            """
            select id, case_number, stage, category, reported_at,
                   cast(round(ST_DistanceSphere(position, cast(:point as geometry))) as int) as metres
            from incident.incident
            where position && ST_Expand(cast(:point as geometry), :degrees)
              and stage in ('REPORTED', 'VERIFYING', 'FILED', 'DISPATCHED', 'TO_VERIFY', 'TO_REVISIT')
              and category like :group and id <> :self
              and reported_at between :from and :to
              and ST_DistanceSphere(position, cast(:point as geometry)) <= :metres
            order by reported_at, id limit :most
            """;

    /** @param metres between the two places */
    public record Similar(
            UUID incident, String caseNumber, Stage stage, String category, Instant reportedAt, int metres) {}

    private final EntityManager entities;
    private final IncidentRegister register;
    private final CurrentScope scope;
    private final Rules rules;

    SimilarCases(EntityManager entities, IncidentRegister register, CurrentScope scope, Rules rules) {
        this.entities = entities;
        this.register = register;
        this.scope = scope;
        this.rules = rules;
    }

    /** At most ten, oldest first; for dispatchers, who alone may merge. */
    @Transactional
    public List<Similar> to(UUID incident) {
        if (!scope.get().has(Roles.DISPATCHER)) {
            throw new OutOfScope();
        }
        IncidentFacts facts = register.get(incident);
        Position position = facts.position();
        if (position == null || !facts.stage().isOpen() || facts.stage() == Stage.MERGED) {
            return List.of();
        }
        int metres = rules.count("case.similar-metres");
        Instant at = facts.reportedAt();
        String category = facts.category();
        List<?> rows = entities.createNativeQuery(SQL, Object[].class)
                .setParameter("point", "SRID=4490;POINT(" + position.lon() + " " + position.lat() + ")")
                .setParameter("degrees", metres / METRES_OF_A_DEGREE)
                .setParameter("group", category.substring(0, Math.min(GROUP, category.length())) + "%")
                .setParameter("self", incident)
                .setParameter("from", at.minus(rules.duration("case.similar-within")))
                .setParameter("to", at.plus(rules.duration("case.similar-within")))
                .setParameter("metres", metres)
                .setParameter("most", MOST)
                .getResultList();
        return rows.stream().map(row -> similar((Object[]) row)).toList();
    }

    private static Similar similar(Object[] row) {
        return new Similar(
                (UUID) row[0],
                (String) row[1],
                Stage.valueOf((String) row[2]),
                (String) row[3],
                (Instant) row[4],
                (Integer) row[5]);
    }
}
