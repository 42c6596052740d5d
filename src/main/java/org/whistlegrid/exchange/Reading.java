package org.whistlegrid.exchange;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Layers on their way into a draft.
 *
 * @param done features so far
 * @param total features of all its layers
 * @param problem what ended it, when it failed
 */
public record Reading(
        UUID id,
        UUID draft,
        String madeBy,
        Instant madeAt,
        ReadingState state,
        long done,
        long total,
        @Nullable Failure problem) {

    /** How far it is. */
    public enum ReadingState {
        RUNNING,
        /** All rows are in the draft, and its check was asked for. */
        DONE,
        /** Nothing is in the draft, which was discarded. */
        FAILED,
        CANCELLED
    }

    /** Code and arguments of a refusal. */
    public record Failure(String code, List<String> arguments) {}
}
