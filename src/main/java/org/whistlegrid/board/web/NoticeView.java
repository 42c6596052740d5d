package org.whistlegrid.board.web;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.board.internal.Names;
import org.whistlegrid.supervision.NoticeFacts;
import org.whistlegrid.supervision.NoticeState;
import org.whistlegrid.supervision.Rung;
import org.whistlegrid.timelimit.Limit;

/**
 * A notice of the ladder.
 *
 * @param unit that held the stage when the limit passed
 * @param recipients names of who was told
 * @param reachedAt when the rung was reached; raised later when the product was down meanwhile
 * @param settledBy name of who signed, declined or answered last
 * @param reply what the unit answered
 * @param reason why an officer declined
 * @param actions verbs that the asker has on it now
 */
public record NoticeView(
        UUID id,
        String number,
        Rung rung,
        Limit limit,
        NoticeState state,
        UUID incident,
        @Nullable UUID order,
        String caseNumber,
        String category,
        String categoryName,
        @Nullable String where,
        String unit,
        @Nullable String unitName,
        List<String> recipients,
        Instant reachedAt,
        Instant raisedAt,
        @Nullable Instant replyDue,
        @Nullable String settledBy,
        @Nullable Instant settledAt,
        @Nullable String reply,
        @Nullable String reason,
        List<String> actions) {

    /** What a notice is about, in words. */
    record About(String caseNumber, String category, @Nullable String where) {}

    static NoticeView of(NoticeFacts notice, About about, List<String> actions, Names names) {
        return new NoticeView(
                notice.id(),
                notice.number(),
                notice.rung(),
                notice.limit(),
                notice.state(),
                notice.incident(),
                notice.order(),
                about.caseNumber(),
                about.category(),
                names.category(about.category()),
                about.where(),
                notice.holder(),
                names.unit(notice.holder()),
                notice.recipients().stream()
                        .map(username -> Objects.requireNonNullElse(names.person(username), username))
                        .toList(),
                notice.reachedAt(),
                notice.raisedAt(),
                notice.replyDue(),
                names.person(notice.settledBy()),
                notice.settledAt(),
                notice.state() == NoticeState.ANSWERED ? notice.words() : null,
                notice.state() == NoticeState.DECLINED ? notice.words() : null,
                actions);
    }
}
