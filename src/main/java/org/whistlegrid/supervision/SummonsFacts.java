package org.whistlegrid.supervision;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.directory.PostKind;

/**
 * Record of a talk (约谈): a post of a unit, never a ranking of people.
 *
 * @param summonedBy username of who leads the talk
 * @param words what was said
 * @param rectifyBy until when the unit sets it right
 * @param outcome what was found then
 */
public record SummonsFacts(
        UUID id,
        @Nullable UUID incident,
        UUID notice,
        String unit,
        PostKind post,
        String summonedBy,
        String place,
        Instant meetsAt,
        State state,
        @Nullable String words,
        @Nullable Instant rectifyBy,
        @Nullable Instant heldAt,
        @Nullable String outcome,
        @Nullable Instant outcomeAt,
        @Nullable String outcomeBy) {

    /** How far it is. */
    public enum State {
        CALLED,
        HELD,
        RECTIFIED
    }
}
