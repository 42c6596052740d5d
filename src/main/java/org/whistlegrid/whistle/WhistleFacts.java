package org.whistlegrid.whistle;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A whistle as others may know it.
 *
 * @param incident null when it stands alone
 * @param subDistrict key of the sub-district that blows
 * @param calls who was called first, as it was asked
 * @param rule by which it was blown: {@code EMERGENCY/ORDINARY@2000-01-01}
 * @param rateBy until when both sides may rate; null before
 */
public record WhistleFacts(
        UUID id,
        String number,
        WhistleKind kind,
        WhistleLevel level,
        WhistleStage stage,
        @Nullable UUID incident,
        String subDistrict,
        String title,
        String asked,
        Spot spot,
        List<Call> calls,
        @Nullable Instant arriveBy,
        @Nullable Instant resultBy,
        String rule,
        String blownBy,
        Instant blownAt,
        Approval approval,
        @Nullable String doneBy,
        @Nullable Instant doneAt,
        @Nullable String doneWords,
        @Nullable Instant rateBy,
        @Nullable String endedBy,
        @Nullable Instant endedAt,
        @Nullable String endedWords) {

    /**
     * The leadership's word.
     *
     * @param after asked for while those who were called are on their way
     * @param by who may give it, in the terms of the rule
     * @param due until when
     */
    public record Approval(
            ApprovalState state,
            boolean after,
            List<String> approvers,
            @Nullable Instant due,
            @Nullable String by,
            @Nullable Instant at,
            @Nullable String words) {

        public boolean waits() {
            return state == ApprovalState.WAITING;
        }
    }
}
