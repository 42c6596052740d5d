package org.whistlegrid.notification;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a requester was told.
 *
 * @param cause id of the committed fact that made it due
 * @param text as it was said to him
 * @param facts that stand in the words: keys, codes, ISO-8601 instants, what people wrote
 * @param sent by which channels, oldest first
 */
public record MessageFacts(
        UUID id,
        UUID incident,
        MessageKind kind,
        UUID cause,
        Instant toldAt,
        String text,
        Map<String, String> facts,
        List<Sent> sent) {

    /**
     * A channel's part in it.
     *
     * @param attempts how often it was tried
     * @param problem why the last attempt failed
     */
    public record Sent(
            String channel,
            DeliveryState state,
            int attempts,
            @Nullable Instant deliveredAt,
            @Nullable Instant nextAttemptAt,
            @Nullable String problem) {}
}
