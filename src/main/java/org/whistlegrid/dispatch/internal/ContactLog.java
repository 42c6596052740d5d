package org.whistlegrid.dispatch.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What came of trying to reach the requester.
 *
 * @param needed whether there is a requester who can be reached
 * @param attempts calls that count and that nobody answered
 * @param contactedAt when the contact that L1 asks for was made; null while it was not
 */
@Embeddable
record ContactLog(
        @Column(name = "contact_needed", nullable = false) boolean needed,
        @Column(name = "contact_attempts", nullable = false) int attempts,
        @Nullable @Column(name = "last_attempt_at") Instant lastAttemptAt,
        @Nullable @Column(name = "contacted_at") Instant contactedAt) {

    static ContactLog empty(boolean needed) {
        return new ContactLog(needed, 0, null, null);
    }

    /** A conversation, or so many attempts at different times, is the contact that L1 asks for. */
    ContactLog with(boolean reached, Instant at, int counting, Duration apart) {
        boolean counts = !reached && (lastAttemptAt == null || !at.isBefore(lastAttemptAt.plus(apart)));
        int made = counts ? attempts + 1 : attempts;
        boolean contacted = contactedAt == null && (reached || made >= counting);
        return new ContactLog(needed, made, counts ? at : lastAttemptAt, contacted ? at : contactedAt);
    }

    boolean isEnough() {
        return !needed || contactedAt != null;
    }
}
