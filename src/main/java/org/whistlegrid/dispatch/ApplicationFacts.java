package org.whistlegrid.dispatch;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An application as screens and other rooms know it.
 *
 * @param unit that asks, or whose order it is about
 * @param span what is asked for as an amount and its unit
 * @param until when a suspended clock runs again
 * @param waitsFor approver of the present step: {@code ROLE:DISPATCHER} or {@code POST:centre:DUTY_LEADER}; null when settled
 * @param forum {@code CONFERENCE} when the approver speaks for a joint conference; null mostly
 * @param holder unit to which the present step's slowness is charged; null when settled
 * @param decideBy when the present step's own limit passes
 * @param rulings what was said so far, oldest first
 * @param resumedAt when a suspension ended
 * @param examinedAt when a suspension was last looked at again; at first when it was granted
 */
public record ApplicationFacts(
        UUID id,
        ApplicationKind kind,
        ApplicationState state,
        UUID incident,
        @Nullable UUID order,
        String unit,
        String askedBy,
        Instant askedAt,
        String reason,
        @Nullable String basis,
        @Nullable String span,
        @Nullable Instant until,
        @Nullable String toUnit,
        @Nullable String waitsFor,
        @Nullable String forum,
        @Nullable String holder,
        @Nullable Instant decideBy,
        List<Said> rulings,
        @Nullable Instant settledAt,
        @Nullable Instant resumedAt,
        @Nullable Instant examinedAt) {

    /**
     * One approver's word.
     *
     * @param approver who was asked, in the form of {@code waitsFor}
     * @param due when his own limit passed or would have
     * @param late whether he was late; it is his, not the unit's
     */
    public record Said(
            String approver, String by, Instant at, Ruling ruling, String words, Instant due, boolean late) {}

    public boolean waits() {
        return state == ApplicationState.OPEN;
    }
}
