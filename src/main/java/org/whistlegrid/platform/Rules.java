package org.whistlegrid.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/**
 * Rules that a city decides for itself, as dated data (table {@code platform.rule}). A room asks by the rule's name, for
 * the present instant, and for a subject of its own (a unit, a channel, a stage); who has no value of his own has that of
 * everybody. Every rule has a shipped value for everybody, so there is always an answer.
 */
@ApplicationScoped
public class Rules {

    /** The subject of a value that holds for whoever has none of his own. */
    public static final String EVERYBODY = "*";

    private static final String IN_FORCE =
            """
            select value from platform.rule where name = :name and subject in (:subject, '*') and valid_from <= :now
            order by subject = '*', valid_from desc limit 1
            """;

    private final EntityManager entities;
    private final Clock clock;

    Rules(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /** @throws IllegalStateException when no such rule was ever shipped */
    public String value(String name, String subject) {
        List<?> found = entities.createNativeQuery(IN_FORCE)
                .setParameter("name", name)
                .setParameter("subject", subject)
                .setParameter("now", clock.instant())
                .getResultList();
        if (found.isEmpty()) {
            throw new IllegalStateException("No rule " + name);
        }
        return (String) found.get(0);
    }

    public int count(String name) {
        return Integer.parseInt(value(name, EVERYBODY));
    }

    public Duration duration(String name) {
        return Duration.parse(value(name, EVERYBODY));
    }

    public Set<String> words(String name, String subject) {
        return Set.of(value(name, subject).split(" "));
    }
}
