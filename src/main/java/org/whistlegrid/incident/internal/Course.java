package org.whistlegrid.incident.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The turns a case has taken beside the straight way.
 *
 * @param mergedInto the case that it goes with
 * @param recurrences how often it was reopened
 * @param lastClosedAt when it was struck off before it was reopened
 * @param recurrenceOf a case of the same category and place that was struck off lately
 * @param settledOnTheSpot whether who found it settled it
 * @param forced whether it was ever closed by force
 * @param revisitAttempts revisits at different times that reached nobody, since the last result
 */
@Embeddable
record Course(
        @Nullable @Column(name = "merged_into") UUID mergedInto,
        @Column(nullable = false) int recurrences,
        @Nullable @Column(name = "last_closed_at") Instant lastClosedAt,
        @Nullable @Column(name = "recurrence_of") UUID recurrenceOf,
        @Column(name = "settled_on_the_spot", nullable = false) boolean settledOnTheSpot,
        @Column(name = "revisit_attempts", nullable = false) int revisitAttempts,
        @Nullable @Column(name = "last_revisit_at") Instant lastRevisitAt,
        @Column(nullable = false) boolean forced) {

    static final Course BEGUN = new Course(null, 0, null, null, false, 0, null, false);

    Course into(UUID other) {
        return with(other, recurrences, lastClosedAt, revisitAttempts, lastRevisitAt);
    }

    Course onItsOwn() {
        return with(null, recurrences, lastClosedAt, revisitAttempts, lastRevisitAt);
    }

    Course back(@Nullable Instant closedAt) {
        return with(mergedInto, recurrences + 1, closedAt, 0, null);
    }

    Course revisitedInVain(Instant at, Duration apart) {
        boolean counts = lastRevisitAt == null || !at.isBefore(lastRevisitAt.plus(apart));
        return counts ? with(mergedInto, recurrences, lastClosedAt, revisitAttempts + 1, at) : this;
    }

    Course revisitedAnew() {
        return with(mergedInto, recurrences, lastClosedAt, 0, null);
    }

    Course settled() {
        return new Course(
                mergedInto, recurrences, lastClosedAt, recurrenceOf, true, revisitAttempts, lastRevisitAt, forced);
    }

    /** Counted apart for good, also when it is put away or comes back. */
    Course byForce() {
        return new Course(
                mergedInto,
                recurrences,
                lastClosedAt,
                recurrenceOf,
                settledOnTheSpot,
                revisitAttempts,
                lastRevisitAt,
                true);
    }

    Course recurrenceOf(UUID earlier) {
        return new Course(
                mergedInto,
                recurrences,
                lastClosedAt,
                earlier,
                settledOnTheSpot,
                revisitAttempts,
                lastRevisitAt,
                forced);
    }

    private Course with(
            @Nullable UUID merged, int times, @Nullable Instant closed, int attempts, @Nullable Instant attempt) {
        return new Course(merged, times, closed, recurrenceOf, settledOnTheSpot, attempts, attempt, forced);
    }
}
