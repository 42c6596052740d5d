package org.whistlegrid.board.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import org.whistlegrid.board.LightSql;

/** Lights turn by time alone, without any fact: says whether one did. */
@ApplicationScoped
public class TurningLights {

    private final EntityManager entities;

    TurningLights(EntityManager entities) {
        this.entities = entities;
    }

    /** Whether some matter's light changed after {@code from} and up to {@code to}. */
    public boolean between(Instant from, Instant to) {
        return (Boolean) entities.createNativeQuery(
                        """
                        select exists (select 1 from board.matter m
                              where m.closed_at is null and m.yellow_from > :from and m.yellow_from <= :to)
                          or exists (select 1 from board.matter m
                              where m.closed_at is null and %1$s > :from and %1$s <= :to)
                          or exists (select 1 from board.matter m
                              where m.closed_at is null and m.dark_from > :from and m.dark_from <= :to)
                        """
                                .formatted(LightSql.DUE))
                .setParameter("from", from)
                .setParameter("to", to)
                .getSingleResult();
    }
}
