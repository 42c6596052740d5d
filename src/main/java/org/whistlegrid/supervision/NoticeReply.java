package org.whistlegrid.supervision;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One reply of a unit.
 *
 * @param accepted null until the issuer has judged it; false: sent back
 * @param opinion what the issuer said of it
 */
public record NoticeReply(
        String text,
        String repliedBy,
        Instant repliedAt,
        @Nullable Boolean accepted,
        @Nullable String judgedBy,
        @Nullable Instant judgedAt,
        @Nullable String opinion) {}
