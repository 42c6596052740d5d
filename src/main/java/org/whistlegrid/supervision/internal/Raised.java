package org.whistlegrid.supervision.internal;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.supervision.NoticeCause;
import org.whistlegrid.supervision.Rung;
import org.whistlegrid.timelimit.Limit;

/**
 * What was reached, and who is concerned.
 *
 * @param reachedAt when the rung was reached; {@code raisedAt} is later when the product was down meanwhile
 */
record Raised(
        UUID id,
        NoticeSubject about,
        String holder,
        Rung rung,
        NoticeCause cause,
        @Nullable Limit limit,
        @Nullable Instant limitDue,
        @Nullable Integer ladder,
        Instant reachedAt,
        Instant raisedAt,
        List<String> recipients) {}
