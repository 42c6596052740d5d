package org.whistlegrid.supervision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.directory.CurrentScope;
import org.whistlegrid.directory.OutOfScope;
import org.whistlegrid.supervision.internal.Notice;
import org.whistlegrid.supervision.internal.NoticeBook;
import org.whistlegrid.supervision.internal.Notices;
import org.whistlegrid.supervision.internal.Replies;

/**
 * 督办: the officer of a draft signs or declines it; the unit answers what was issued; the issuer accepts the reply or sends
 * it back.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class NoticeDesk {

    private final Notices notices;
    private final NoticeBook book;
    private final Replies replies;
    private final NoticeReading reading;
    private final CurrentScope scope;
    private final Clock clock;

    NoticeDesk(
            Notices notices, NoticeBook book, Replies replies, NoticeReading reading, CurrentScope scope, Clock clock) {
        this.notices = notices;
        this.book = book;
        this.replies = replies;
        this.reading = reading;
        this.scope = scope;
        this.clock = clock;
    }

    /**
     * What the officer writes when he signs.
     *
     * @param requirement what the unit has to do
     * @param doneBy the new date; null leaves it to the ladder
     * @param replyBy until when it answers; null leaves it to the ladder
     */
    public record Signature(@Nullable String requirement, @Nullable Instant doneBy, @Nullable Instant replyBy) {

        public static final Signature BARE = new Signature(null, null, null);
    }

    /** Only now the notice is numbered and sent, and its reply's time begins. */
    public NoticeFacts issue(UUID id, Signature signature) {
        Notice notice = toSign(id);
        NoticeRefused.requireAhead("/doneBy", signature.doneBy(), clock.instant());
        NoticeRefused.requireAhead("/replyBy", signature.replyBy(), clock.instant());
        return book.issue(notice, scope.get().username(), signature);
    }

    public NoticeFacts decline(UUID id, String reason) {
        Notice notice = toSign(id);
        notice.decline(scope.get().username(), clock.instant(), reason);
        return book.settled(notice, "-declined", reason);
    }

    /** The unit answers what it will do and by when. */
    public NoticeFacts answer(UUID id, String reply) {
        Notice notice = notices.lock(id);
        if (!reading.mayAnswer(notice.facts())) {
            throw new OutOfScope();
        }
        String who = scope.get().username();
        notice.answer(who, clock.instant(), reply);
        replies.add(id, reply, who);
        return book.settled(notice, "-answered", reply);
    }

    public NoticeFacts acceptReply(UUID id, @Nullable String opinion) {
        Notice notice = toJudge(id);
        String who = scope.get().username();
        notice.accept(who, clock.instant());
        replies.judge(id, true, who, opinion);
        return book.settled(notice, "-accepted", opinion);
    }

    /** @param replyBy until when the unit answers again; null leaves it to the ladder */
    public NoticeFacts returnReply(UUID id, String opinion, @Nullable Instant replyBy) {
        Notice notice = toJudge(id);
        Instant now = clock.instant();
        NoticeRefused.requireAhead("/replyBy", replyBy, now);
        String who = scope.get().username();
        notice.sendBack(who, now, replyBy == null ? book.replyAgainBy(notice, now) : replyBy);
        replies.judge(id, false, who, opinion);
        return book.settled(notice, "-reply-returned", opinion);
    }

    private Notice toSign(UUID id) {
        Notice notice = notices.lock(id);
        if (!reading.maySignWhenDraft(notice.facts())) {
            throw new OutOfScope();
        }
        return notice;
    }

    private Notice toJudge(UUID id) {
        Notice notice = notices.lock(id);
        if (!reading.mayJudge(notice.facts())) {
            throw new OutOfScope();
        }
        return notice;
    }
}
