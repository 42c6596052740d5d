package org.whistlegrid.timelimit.internal;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.whistlegrid.timelimit.TimeLimitConfig;

/** Keeps the rules in memory: read at start, after an import, and when another node imported. */
@ApplicationScoped
public class RuleBook {

    private final Policies policies;
    private final Calendars calendars;
    private final Hours hours;
    private final CategoryLimits categories;
    private final PolicyChoices choices;
    private final TimeLimitConfig config;
    private final EntityManager entities;

    private volatile Rules rules =
            new Rules(List.of(), List.of(), Map.of(), List.of(), new PolicyChosen(List.of(), ""));
    private volatile long revision = -1;

    RuleBook(
            Policies policies,
            Calendars calendars,
            Hours hours,
            CategoryLimits categories,
            PolicyChoices choices,
            TimeLimitConfig config,
            EntityManager entities) {
        this.choices = choices;
        this.config = config;
        this.policies = policies;
        this.calendars = calendars;
        this.hours = hours;
        this.categories = categories;
        this.entities = entities;
    }

    /** Before the engine wakes (priority 10): its overdue timers ask for limits at once. */
    @Transactional
    void open(@Observes @Priority(4) StartupEvent event) throws IOException {
        policies.seed();
        calendars.seed();
        reload();
    }

    /** Grows with everything that is stored; two of the same number are the same rules. */
    public long revision() {
        return revision;
    }

    public Rules current() {
        return rules;
    }

    @Transactional
    public synchronized void reload() {
        long read = stored();
        PolicyChosen chosen = new PolicyChosen(choices.list(), config.policy());
        rules = new Rules(calendars.inForce(), policies.list(), hours.byUnit(), categories.list(), chosen);
        revision = read;
    }

    /** What another node has stored. */
    @Scheduled(every = "${whistlegrid.timelimit.watch:5s}", delayed = "15s")
    @Transactional
    public void refresh() {
        if (stored() != revision) {
            reload();
        }
    }

    /** The tables only grow, so their size tells whether something was stored. */
    private long stored() {
        return ((Number) entities.createNativeQuery(
                                """
                                select (select count(*) from timelimit.calendar_year) + (select count(*) from timelimit.policy)
                                    + (select count(*) from timelimit.working_hours) + (select count(*) from timelimit.category_limit)
                                    + (select count(*) from timelimit.policy_choice)
                                """)
                        .getSingleResult())
                .longValue();
    }
}
