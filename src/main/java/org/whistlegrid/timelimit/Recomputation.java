package org.whistlegrid.timelimit;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Open limits counted again because a calendar or a policy changed: first shown, then applied in one go.
 *
 * @param policy key and version to count by; null keeps each order's own and only the calendar is new
 * @param askedBy {@code system} for the one that an imported calendar offers by itself
 * @param edition the imported calendar that offers it, {@code 2027@2}; null for one that somebody asked for
 * @param looked orders that were looked at: all open ones, once it is counted
 * @param stale the rules have changed since it was counted, so it cannot be applied
 * @param orders that would move, or had moved
 * @param limits that would move, or had moved
 * @param becomeLate limits that are late by it and were not before
 * @param lateNoMore limits that were late and are not any more
 * @param movedOrders moved so far
 * @param settledBy who had it applied, or discarded it; {@code system} where nothing had to move
 */
public record Recomputation(
        UUID id,
        RecomputationState state,
        @Nullable String policy,
        @Nullable String edition,
        String reason,
        String askedBy,
        Instant askedAt,
        boolean stale,
        long looked,
        long orders,
        long limits,
        long becomeLate,
        long lateNoMore,
        long movedOrders,
        long movedLimits,
        @Nullable String settledBy,
        @Nullable Instant settledAt,
        @Nullable String settledReason) {}
