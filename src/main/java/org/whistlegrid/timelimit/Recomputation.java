package org.whistlegrid.timelimit;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Open limits counted again because a calendar or a policy changed: first shown, then applied in one go.
 *
 * @param policy key and version to count by; null keeps each order's own and only the calendar is new
 * @param askedBy {@code system} for the one that an imported calendar offers by itself
 * @param orders that would move, or had moved
 * @param limits that would move, or had moved
 * @param becomeLate limits that are late by it and were not before
 * @param lateNoMore limits that were late and are not any more
 */
public record Recomputation(
        UUID id,
        RecomputationState state,
        @Nullable String policy,
        String reason,
        String askedBy,
        Instant askedAt,
        long orders,
        long limits,
        long becomeLate,
        long lateNoMore,
        long movedOrders,
        long movedLimits,
        @Nullable String appliedBy,
        @Nullable Instant appliedAt) {}
