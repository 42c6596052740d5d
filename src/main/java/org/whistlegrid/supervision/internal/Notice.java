package org.whistlegrid.supervision.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.incident.WrongStep;
import org.whistlegrid.supervision.NoticeCause;
import org.whistlegrid.supervision.NoticeFacts;
import org.whistlegrid.supervision.NoticePaper;
import org.whistlegrid.supervision.NoticeState;
import org.whistlegrid.supervision.Rung;
import org.whistlegrid.supervision.WithdrawalCause;
import org.whistlegrid.timelimit.Limit;

/** A rung that was reached: told at once, or drafted for an officer to sign. Kept for ever, whatever comes of it. */
@Entity
@Table(schema = "supervision", name = "notice")
public class Notice {

    @Id
    private UUID id;

    @Version
    private int version;

    @Embedded
    private NoticeSubject about;

    @Column(nullable = false)
    private String holder;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private Rung rung;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private NoticeCause cause;

    @Nullable
    @Enumerated(EnumType.STRING)
    @Column(name = "limit_no")
    private Limit limit;

    /** The due that the limit had; after an extension the new one is noticed anew. */
    @Nullable
    @Column(name = "limit_due")
    private Instant limitDue;

    /** The ladder under which it was raised; null for what an officer raised. */
    @Nullable
    private Integer ladder;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private NoticeState state;

    @Column(name = "reached_at", nullable = false)
    private Instant reachedAt;

    @Column(name = "raised_at", nullable = false)
    private Instant raisedAt;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(nullable = false)
    private List<String> recipients;

    @Nullable
    private String number;

    @Nullable
    @Column(name = "reply_due")
    private Instant replyDue;

    @Nullable
    @Column(name = "settled_by")
    private String settledBy;

    @Nullable
    @Column(name = "settled_at")
    private Instant settledAt;

    @Nullable
    private String words;

    @Embedded
    private NoticePaper paper;

    protected Notice() {}

    private Notice(Raised raised) {
        this.id = raised.id();
        this.about = raised.about();
        this.holder = raised.holder();
        this.rung = raised.rung();
        this.cause = raised.cause();
        this.limit = raised.limit();
        this.limitDue = raised.limitDue();
        this.ladder = raised.ladder();
        this.reachedAt = raised.reachedAt();
        this.raisedAt = raised.raisedAt();
        this.recipients = List.copyOf(raised.recipients());
    }

    static Notice draft(Raised raised, NoticePaper paper) {
        Notice notice = new Notice(raised);
        notice.state = NoticeState.DRAFT;
        notice.paper = paper;
        return notice;
    }

    /** @param replyBy null when no reply is asked for */
    static Notice issued(Raised raised, NoticePaper paper, @Nullable String number, @Nullable Instant replyBy) {
        Notice notice = new Notice(raised);
        notice.state = NoticeState.ISSUED;
        notice.paper = paper;
        notice.number = number;
        notice.replyDue = replyBy;
        return notice;
    }

    /** Only now it is told, and its reply's time begins. */
    public void issue(NoticePaper signed, List<String> told, String numbered, @Nullable Instant replyBy) {
        require("issue", NoticeState.DRAFT);
        this.paper = signed;
        this.recipients = List.copyOf(told);
        this.number = numbered;
        this.replyDue = replyBy;
        settle(NoticeState.ISSUED, signed.issuedBy(), signed.issuedAt(), null);
    }

    public void decline(String officer, Instant at, String reason) {
        require("decline", NoticeState.DRAFT);
        settle(NoticeState.DECLINED, officer, at, reason);
    }

    /** Its reason has gone before anybody signed. */
    void withdraw(WithdrawalCause because, Instant at) {
        require("withdraw", NoticeState.DRAFT);
        this.paper = paper.withdrawn(because);
        this.state = NoticeState.WITHDRAWN;
        this.settledAt = at;
    }

    public void answer(String who, Instant at, String reply) {
        require("reply", NoticeState.ISSUED);
        settle(NoticeState.ANSWERED, who, at, reply);
    }

    public void accept(String officer, Instant at) {
        require("accept-reply", NoticeState.ANSWERED);
        settle(NoticeState.ACCEPTED, officer, at, words);
    }

    /** The unit answers again, by then. */
    public void sendBack(String officer, Instant at, Instant replyBy) {
        require("return-reply", NoticeState.ANSWERED);
        this.replyDue = replyBy;
        settle(NoticeState.ISSUED, officer, at, words);
    }

    /** Nobody signed or declined in the officer's time. */
    void noteUnsigned(Instant at) {
        this.paper = paper.signedLate(at);
    }

    private void settle(NoticeState how, @Nullable String who, @Nullable Instant at, @Nullable String said) {
        this.state = how;
        this.settledBy = who;
        this.settledAt = at;
        this.words = said;
    }

    private void require(String verb, NoticeState needed) {
        if (state != needed) {
            throw new WrongStep(verb, state);
        }
    }

    Climb.Noticed asNoticed() {
        return new Climb.Noticed(rung, limit, limitDue, state, raisedAt, replyDue, paper.doneBy());
    }

    NoticeSubject about() {
        return about;
    }

    /** It went to a stand-in too. */
    void alsoTold(String standIn) {
        this.recipients = Stream.concat(recipients.stream(), Stream.of(standIn)).toList();
    }

    public @Nullable String subDistrict() {
        return about.subDistrict();
    }

    public @Nullable Integer ladder() {
        return ladder;
    }

    public NoticeFacts facts() {
        return new NoticeFacts(
                id,
                about.subject(),
                about.incident(),
                about.order(),
                holder,
                rung,
                cause,
                limit,
                state,
                number,
                reachedAt,
                raisedAt,
                recipients,
                replyDue,
                settledBy,
                settledAt,
                words,
                paper);
    }
}
