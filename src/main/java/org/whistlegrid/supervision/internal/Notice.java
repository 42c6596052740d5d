package org.whistlegrid.supervision.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.incident.WrongStep;
import org.whistlegrid.supervision.NoticeFacts;
import org.whistlegrid.supervision.NoticeState;
import org.whistlegrid.supervision.Rung;
import org.whistlegrid.timelimit.Limit;

/** A rung that was reached: told at once, or drafted for an officer to sign. Kept for ever, whatever comes of it. */
@Entity
@Table(schema = "supervision", name = "notice")
public class Notice {

    @Id
    private UUID id;

    @Version
    private int version;

    /** The order, or the case when the limit is the case's own. */
    @Column(nullable = false)
    private UUID subject;

    @Column(nullable = false)
    private UUID incident;

    @Column(nullable = false)
    private String holder;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private Rung rung;

    @Enumerated(EnumType.STRING)
    @Column(name = "limit_no", nullable = false)
    private Limit limit;

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

    @Column(nullable = false)
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

    protected Notice() {}

    /** @param reachedAt when the rung was reached; {@code raisedAt} is later when the product was down meanwhile */
    public Notice(
            UUID id,
            UUID subject,
            UUID incident,
            String holder,
            Rung rung,
            Limit limit,
            boolean signed,
            Instant reachedAt,
            Instant raisedAt,
            List<String> recipients,
            String number,
            @Nullable Instant replyDue) {
        this.id = id;
        this.subject = subject;
        this.incident = incident;
        this.holder = holder;
        this.rung = rung;
        this.limit = limit;
        this.state = signed ? NoticeState.DRAFT : NoticeState.ISSUED;
        this.reachedAt = reachedAt;
        this.raisedAt = raisedAt;
        this.recipients = List.copyOf(recipients);
        this.number = number;
        this.replyDue = replyDue;
    }

    /** @param replyBy counted from the signature; null when no reply is asked for */
    public void issue(String officer, Instant at, @Nullable Instant replyBy) {
        require("issue", NoticeState.DRAFT);
        this.state = NoticeState.ISSUED;
        this.replyDue = replyBy;
        this.settledBy = officer;
        this.settledAt = at;
    }

    public void decline(String officer, Instant at, String reason) {
        require("decline", NoticeState.DRAFT);
        this.state = NoticeState.DECLINED;
        this.settledBy = officer;
        this.settledAt = at;
        this.words = reason;
    }

    public void answer(String who, Instant at, String reply) {
        require("reply", NoticeState.ISSUED);
        this.state = NoticeState.ANSWERED;
        this.settledBy = who;
        this.settledAt = at;
        this.words = reply;
    }

    private void require(String verb, NoticeState needed) {
        if (state != needed) {
            throw new WrongStep(verb, state);
        }
    }

    Climb.Noticed asNoticed() {
        return new Climb.Noticed(rung, limit, state, replyDue);
    }

    public NoticeFacts facts() {
        return new NoticeFacts(
                id,
                incident,
                subject.equals(incident) ? null : subject,
                holder,
                rung,
                limit,
                state,
                number,
                reachedAt,
                raisedAt,
                recipients,
                replyDue,
                settledBy,
                settledAt,
                words);
    }
}
