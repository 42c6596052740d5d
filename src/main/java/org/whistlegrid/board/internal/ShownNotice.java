package org.whistlegrid.board.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.board.MatterFacts;
import org.whistlegrid.board.NoticeRow;
import org.whistlegrid.supervision.NoticeCause;
import org.whistlegrid.supervision.NoticeFacts;
import org.whistlegrid.supervision.NoticePaper;
import org.whistlegrid.supervision.NoticeState;
import org.whistlegrid.supervision.Rung;
import org.whistlegrid.timelimit.Limit;

/** A notice as supervision publishes it in its view. */
@Entity(name = "ShownNotice")
@Immutable
@Table(schema = "supervision", name = "notice_view")
class ShownNotice {

    @Id
    private UUID id;

    private UUID subject;

    private String kind;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "incident")
    private @Nullable Matter matter;

    private String holder;

    @Enumerated(EnumType.STRING)
    private Rung rung;

    @Enumerated(EnumType.STRING)
    private NoticeCause cause;

    @Enumerated(EnumType.STRING)
    @Column(name = "limit_no")
    private @Nullable Limit limit;

    @Enumerated(EnumType.STRING)
    private NoticeState state;

    private @Nullable String number;

    @Column(name = "reached_at")
    private Instant reachedAt;

    @Column(name = "raised_at")
    private Instant raisedAt;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> recipients;

    @Column(name = "reply_due")
    private @Nullable Instant replyDue;

    @Column(name = "settled_by")
    private @Nullable String settledBy;

    @Column(name = "settled_at")
    private @Nullable Instant settledAt;

    private @Nullable String words;

    @Embedded
    private NoticePaper paper;

    @SuppressWarnings("NullAway.Init")
    protected ShownNotice() {}

    NoticeRow row() {
        MatterFacts about = matter == null ? null : matter.facts();
        return new NoticeRow(
                new NoticeFacts(
                        id,
                        subject,
                        about == null ? null : about.incident(),
                        kind.equals("ORDER") ? subject : null,
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
                        paper),
                about);
    }
}
