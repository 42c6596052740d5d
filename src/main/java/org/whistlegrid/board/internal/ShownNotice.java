package org.whistlegrid.board.internal;

import jakarta.persistence.Column;
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
import org.whistlegrid.supervision.NoticeFacts;
import org.whistlegrid.supervision.NoticeState;
import org.whistlegrid.supervision.Rung;
import org.whistlegrid.timelimit.Limit;

/** A notice as supervision publishes it in its view. */
@Entity(name = "ShownNotice")
@Immutable
@Table(schema = "supervision", name = "board_view")
class ShownNotice {

    @Id
    private UUID id;

    private UUID subject;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "incident")
    private Matter matter;

    private String holder;

    @Enumerated(EnumType.STRING)
    private Rung rung;

    @Enumerated(EnumType.STRING)
    @Column(name = "limit_no")
    private Limit limit;

    @Enumerated(EnumType.STRING)
    private NoticeState state;

    private String number;

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

    @SuppressWarnings("NullAway.Init")
    protected ShownNotice() {}

    NoticeRow row() {
        MatterFacts about = matter.facts();
        UUID order = subject.equals(about.incident()) ? null : subject;
        return new NoticeRow(
                new NoticeFacts(
                        id,
                        about.incident(),
                        order,
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
                        words),
                about);
    }
}
