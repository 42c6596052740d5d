package org.whistlegrid.timelimit;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.platform.CurrentActor;
import org.whistlegrid.platform.OutboxEvent;
import org.whistlegrid.platform.OutboxListener;
import org.whistlegrid.platform.Page;
import org.whistlegrid.platform.Zones;
import org.whistlegrid.timelimit.internal.Recomputing;
import org.whistlegrid.timelimit.internal.RuleBook;

/** The door for counting open limits again: shown first, applied in one go. An imported calendar offers it by itself. */
@ApplicationScoped
public class Recomputations implements OutboxListener {

    private static final String CALENDAR = "timelimit.CalendarImported";
    private static final String SYSTEM = "system";

    private final Recomputing recomputing;
    private final RuleBook rules;
    private final CurrentActor actor;
    private final Clock clock;

    Recomputations(Recomputing recomputing, RuleBook rules, CurrentActor actor, Clock clock) {
        this.recomputing = recomputing;
        this.rules = rules;
        this.actor = actor;
        this.clock = clock;
    }

    /**
     * What would move, counted and kept.
     *
     * @param policyKey policy by whose version of today all are counted; null keeps each order's own version
     * @throws PolicyUnknown when there is none of this key
     */
    public Recomputation preview(@Nullable String policyKey, String reason) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Zones.CITY);
        String policy = policyKey == null
                ? null
                : rules.current().policy(policyKey, today).reference();
        return recomputing.preview(policy, reason, actor.get().username());
    }

    /** @throws RecomputationRefused when the rules have changed since it was shown, or it was discarded */
    public Recomputation apply(UUID id) {
        return recomputing.apply(id, actor.get().username());
    }

    public Recomputation discard(UUID id) {
        return recomputing.discard(id);
    }

    public Recomputation get(UUID id) {
        return recomputing.get(id);
    }

    /** Newest first. */
    public Page<Recomputation> list(@Nullable UUID after, int limit) {
        return Page.cut(
                recomputing.page(after, limit + 1), limit, each -> each.id().toString());
    }

    /** A year's notice came into force: what it would move is counted at once and offered. */
    @Override
    public void on(List<OutboxEvent> batch) {
        batch.stream()
                .filter(event -> event.type().equals(CALENDAR))
                .map(event -> event.payload().path("year").asText())
                .distinct()
                .forEach(year -> {
                    rules.reload();
                    recomputing.preview(null, "calendar " + year, SYSTEM);
                });
    }
}
