package org.whistlegrid.incident.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.whistlegrid.intake.AcceptedReport;
import org.whistlegrid.platform.Position;
import org.whistlegrid.platform.Rules;

/** Recognises that a new report is an old fact come back (反弹): same category, same place, struck off lately. */
@ApplicationScoped
public class Recurrences {

    /** No degree of latitude is shorter; a degree of longitude is, but no city lies beyond 60 degrees. */
    private static final double METRES_OF_A_DEGREE = 55_000;

    private static final String SQL =
            """
            select id from incident.incident
            where stage in ('CLOSED', 'FORCED') and category = :category and closed_at > :since
              and position && ST_Expand(cast(:point as geometry), :degrees)
              and ST_DistanceSphere(position, cast(:point as geometry)) <= :metres
            order by closed_at desc limit 1
            """;

    private final EntityManager entities;
    private final Rules rules;

    Recurrences(EntityManager entities, Rules rules) {
        this.entities = entities;
        this.rules = rules;
    }

    public Optional<UUID> of(AcceptedReport report, Instant now) {
        Position position = report.position();
        if (position == null || report.path() == null) {
            return Optional.empty();
        }
        int metres = rules.count("case.recurrence-metres");
        return entities.createNativeQuery(SQL, UUID.class)
                .setParameter("category", report.category())
                .setParameter("since", now.minus(rules.duration("case.reopen-within")))
                .setParameter("point", "SRID=4490;POINT(" + position.lon() + " " + position.lat() + ")")
                .setParameter("degrees", metres / METRES_OF_A_DEGREE)
                .setParameter("metres", metres)
                .getResultStream()
                .findFirst();
    }
}
