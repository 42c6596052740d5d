package org.whistlegrid.supervision;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.timelimit.Limit;

/**
 * A notice as other rooms and screens know it.
 *
 * @param holder unit that held the stage when the limit passed
 * @param number people's number of the notice
 * @param reachedAt when the ladder's rung was reached
 * @param raisedAt when the product noticed; later after a time of being down
 * @param recipients usernames of who was told
 * @param words reply, or the reason for declining
 */
public record NoticeFacts(
        UUID id,
        UUID incident,
        @Nullable UUID order,
        String holder,
        Rung rung,
        Limit limit,
        NoticeState state,
        String number,
        Instant reachedAt,
        Instant raisedAt,
        List<String> recipients,
        @Nullable Instant replyDue,
        @Nullable String settledBy,
        @Nullable Instant settledAt,
        @Nullable String words) {}
