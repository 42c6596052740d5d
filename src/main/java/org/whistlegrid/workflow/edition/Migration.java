package org.whistlegrid.workflow.edition;

import java.time.Instant;

/**
 * Running cases on their way from one edition to another; the engine moves them in small transactions of their own.
 *
 * @param id the engine's batch
 * @param cases how many were to be moved
 * @param left how many still are
 * @param failed how many could not be, and wait for somebody who looks
 */
public record Migration(
        String id,
        String process,
        int from,
        int to,
        int cases,
        String reason,
        String startedBy,
        Instant startedAt,
        int left,
        int failed) {

    Migration progress(int nowLeft, int nowFailed) {
        return new Migration(id, process, from, to, cases, reason, startedBy, startedAt, nowLeft, nowFailed);
    }
}
