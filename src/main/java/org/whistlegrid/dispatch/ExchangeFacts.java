package org.whistlegrid.dispatch;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An application to the superior platform.
 *
 * @param words result or reason
 * @param until the due or the day that is asked for
 * @param answer what the superior said
 */
public record ExchangeFacts(
        UUID id,
        UUID incident,
        String superiorNumber,
        ExchangeKind kind,
        @Nullable String words,
        @Nullable Instant until,
        Instant madeAt,
        ExchangeState state,
        @Nullable Instant sentAt,
        @Nullable Instant answeredAt,
        @Nullable String answer) {}
