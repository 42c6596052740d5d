package org.whistlegrid.timelimit;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One move of one limit: who, why, from, to. Never changed; all moves of a subject in order, and the limit as it was
 * given out, lead to the limit as it is.
 *
 * @param subject the order, or the case for L4
 * @param order null for L4
 * @param policy key and version that it is counted by after the move
 * @param application that asked for it; null for what a rule did
 * @param change what {@link Kind#SUSPENDED} and {@link Kind#EXTENDED} did, so that it can be computed again
 * @param legal the limit that law sets, for {@link Kind#LEGAL}
 */
public record LimitMove(
        UUID id,
        UUID subject,
        UUID incident,
        @Nullable UUID order,
        Limit limit,
        Kind kind,
        Instant at,
        String actor,
        @Nullable String reason,
        Instant from,
        Instant to,
        String policy,
        @Nullable UUID application,
        @Nullable LimitChange change,
        @Nullable Span legal) {

    /** Why a limit moved; the names are stored. */
    public enum Kind {
        /** 挂账: the clock stood still. */
        SUSPENDED,
        /** 延期 */
        EXTENDED,
        /** 法定时限: a longer limit that law sets took the place of ours. */
        LEGAL,
        /** A calendar or policy changed, and open limits were computed again. */
        RECOMPUTED,
        /** The superior platform moved its own due, and what it decides of ours went with it. */
        SUPERIOR,
        /** An upheld dispute: lateness of the old order that is nobody's. The instants stay. */
        ANNULLED,
        /** A granted appeal: counts as not late. The raw fact stays visible, and so do the instants. */
        EXCUSED
    }
}
