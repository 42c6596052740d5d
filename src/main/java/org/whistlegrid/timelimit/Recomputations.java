package org.whistlegrid.timelimit;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.platform.CurrentActor;
import org.whistlegrid.platform.Cursor;
import org.whistlegrid.platform.Page;
import org.whistlegrid.platform.Zones;
import org.whistlegrid.timelimit.internal.Recomputing;
import org.whistlegrid.timelimit.internal.RuleBook;

/** The door for counting open limits again: shown first, applied in one go. An imported calendar offers it by itself. */
@ApplicationScoped
public class Recomputations {

    private static final Predicate<String> IS_LIMIT = key -> key.matches("L[1-4]");

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
     * What would move, counted and kept; where there is much to count it goes on behind.
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

    /**
     * @param why null: for the reason that it was asked for
     * @throws RecomputationRefused when it is still being counted, the rules have changed since it was, or it was discarded
     */
    public Recomputation apply(UUID id, @Nullable String why) {
        return recomputing.apply(id, actor.get().username(), why);
    }

    /** @throws RecomputationRefused when it was applied, or has begun to be */
    public Recomputation discard(UUID id, @Nullable String why) {
        return recomputing.discard(id, actor.get().username(), why);
    }

    public Recomputation get(UUID id) {
        return recomputing.get(id);
    }

    /** Newest first. */
    public Page<Recomputation> list(@Nullable UUID after, int limit) {
        return Page.cut(
                recomputing.page(after, limit + 1), limit, each -> each.id().toString());
    }

    /**
     * What it would move, or would have moved when it was counted, in the order of the orders' keys.
     *
     * @param onlyLate only what becomes late by it
     */
    public Page<MovedLimit> moved(UUID id, boolean onlyLate, @Nullable String after, int limit) {
        Cursor cursor = Cursor.read(after, IS_LIMIT);
        return Page.cut(recomputing.moved(id, onlyLate, cursor, limit + 1), limit, each -> new Cursor(
                        each.limit().name(), each.order())
                .text());
    }
}
