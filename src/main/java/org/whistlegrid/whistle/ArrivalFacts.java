package org.whistlegrid.whistle;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One arrival. The position itself stays in the room: what it proves is said here.
 *
 * @param metres ground distance from the whistle's place; null without a position
 * @param proven within the tolerance, the accuracy of the fix considered
 * @param reason why it is not proven by position, in the words of who arrived
 * @param contestedAt when the whistler said that it is not true
 */
public record ArrivalFacts(
        UUID id,
        UUID report,
        String by,
        Instant at,
        int people,
        @Nullable Double metres,
        @Nullable Double accuracyMetres,
        boolean proven,
        @Nullable String reason,
        @Nullable Instant contestedAt) {}
