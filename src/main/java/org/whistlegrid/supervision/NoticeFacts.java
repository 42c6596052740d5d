package org.whistlegrid.supervision;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.timelimit.Limit;

/**
 * A notice as other rooms and screens know it.
 *
 * @param subject the order, the case, or the report of a whistled unit
 * @param incident null for a whistle that stands alone
 * @param order null where it is not about one order
 * @param holder unit that held the stage when the limit passed
 * @param limit null where no limit of an order or case is the reason
 * @param number people's number of the notice; a draft has none
 * @param reachedAt when the ladder's rung was reached
 * @param raisedAt when the product noticed; later after a time of being down
 * @param recipients usernames of who was told, stand-ins that it went to later included
 * @param words last reply, or the reason for declining
 * @param paper what is written on it
 */
public record NoticeFacts(
        UUID id,
        UUID subject,
        @Nullable UUID incident,
        @Nullable UUID order,
        String holder,
        Rung rung,
        NoticeCause cause,
        @Nullable Limit limit,
        NoticeState state,
        @Nullable String number,
        Instant reachedAt,
        Instant raisedAt,
        List<String> recipients,
        @Nullable Instant replyDue,
        @Nullable String settledBy,
        @Nullable Instant settledAt,
        @Nullable String words,
        NoticePaper paper) {}
