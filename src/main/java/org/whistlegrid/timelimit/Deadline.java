package org.whistlegrid.timelimit;

import java.time.Instant;

/**
 * One limit made absolute at dispatch; stored with the order as a snapshot, so that a later policy changes nothing
 * behind anybody's back (Beijing ordinance Art. 13: the order carries its limit).
 *
 * @param span what was promised; where no single span leads from start to due (bounded by a superior's due, checking
 *     after handling in another unit), the window in continuous hours, rounded up
 * @param start the dispatch, also when it fell outside working periods
 * @param due the first instant at which the limit is passed
 * @param yellowFrom last part of the span, never before start
 * @param darkFrom late by more than the policy's number of spans
 * @param policy key and version, for example {@code 1-3-7-10@1}
 */
public record Deadline(
        Limit limit, Span span, Instant start, Instant due, Instant yellowFrom, Instant darkFrom, String policy) {

    public boolean passed(Instant now) {
        return !now.isBefore(due);
    }
}
