package org.whistlegrid.board.web;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.board.Names;
import org.whistlegrid.supervision.Colour;
import org.whistlegrid.supervision.NoticeCause;
import org.whistlegrid.supervision.NoticeFacts;
import org.whistlegrid.supervision.NoticePaper;
import org.whistlegrid.supervision.NoticeState;
import org.whistlegrid.supervision.Rung;
import org.whistlegrid.supervision.WithdrawalCause;
import org.whistlegrid.timelimit.Limit;

/**
 * A notice of the ladder.
 *
 * @param number a draft has none
 * @param limit null where no limit of an order or case is the reason
 * @param incident null for a whistle that stands alone, and so are the words about the case
 * @param unit that held the stage when the limit passed
 * @param recipients names of who was told; of who would be told while it is a draft
 * @param reachedAt when the rung was reached; raised later when the product was down meanwhile
 * @param officer name of who signs the draft today; null where any supervisor may
 * @param signLate whether the officer's own time has passed
 * @param settledBy name of who signed, declined, answered or judged last
 * @param reply what the unit answered last
 * @param reason why an officer declined
 * @param actions verbs that the asker has on it now
 */
public record NoticeView(
        UUID id,
        @Nullable String number,
        Rung rung,
        NoticeCause cause,
        @Nullable Limit limit,
        NoticeState state,
        @Nullable Colour colour,
        @Nullable UUID incident,
        @Nullable UUID order,
        @Nullable String caseNumber,
        @Nullable String category,
        @Nullable String categoryName,
        @Nullable String where,
        String unit,
        @Nullable String unitName,
        List<String> recipients,
        Instant reachedAt,
        Instant raisedAt,
        @Nullable String requirement,
        @Nullable Instant doneBy,
        @Nullable Instant replyDue,
        @Nullable String officer,
        @Nullable Instant signDue,
        boolean signLate,
        @Nullable String issuedBy,
        @Nullable Instant issuedAt,
        @Nullable WithdrawalCause withdrawnBecause,
        @Nullable String settledBy,
        @Nullable Instant settledAt,
        @Nullable String reply,
        @Nullable String reason,
        List<String> actions) {

    /** Without what officer and unit wrote. */
    NoticeView withoutWords() {
        return new NoticeView(
                id,
                number,
                rung,
                cause,
                limit,
                state,
                colour,
                incident,
                order,
                caseNumber,
                category,
                categoryName,
                where,
                unit,
                unitName,
                recipients,
                reachedAt,
                raisedAt,
                null,
                doneBy,
                replyDue,
                officer,
                signDue,
                signLate,
                issuedBy,
                issuedAt,
                withdrawnBecause,
                settledBy,
                settledAt,
                null,
                null,
                actions);
    }

    /** What a notice is about, in words. */
    record About(String caseNumber, String category, @Nullable String where) {}

    static NoticeView of(
            NoticeFacts notice, @Nullable About about, @Nullable String officer, List<String> actions, Names names) {
        NoticePaper paper = notice.paper();
        return new NoticeView(
                notice.id(),
                notice.number(),
                notice.rung(),
                notice.cause(),
                notice.limit(),
                notice.state(),
                paper.colour(),
                notice.incident(),
                notice.order(),
                about == null ? null : about.caseNumber(),
                about == null ? null : about.category(),
                about == null ? null : names.category(about.category()),
                about == null ? null : about.where(),
                notice.holder(),
                names.unit(notice.holder()),
                notice.recipients().stream()
                        .map(username -> Objects.requireNonNullElse(names.person(username), username))
                        .toList(),
                notice.reachedAt(),
                notice.raisedAt(),
                paper.requirement(),
                paper.doneBy(),
                notice.replyDue(),
                names.person(officer),
                paper.signDue(),
                paper.signLateAt() != null,
                names.person(paper.issuedBy()),
                paper.issuedAt(),
                paper.withdrawnBecause(),
                names.person(notice.settledBy()),
                notice.settledAt(),
                notice.state() == NoticeState.DECLINED ? null : notice.words(),
                notice.state() == NoticeState.DECLINED ? notice.words() : null,
                actions);
    }
}
