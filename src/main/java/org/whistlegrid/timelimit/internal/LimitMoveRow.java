package org.whistlegrid.timelimit.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.timelimit.Limit;
import org.whistlegrid.timelimit.LimitChange;
import org.whistlegrid.timelimit.LimitMove;
import org.whistlegrid.timelimit.Span;

/** The stored form of a {@link LimitMove}. */
@Entity
@Immutable
@Table(schema = "timelimit", name = "limit_move")
class LimitMoveRow {

    @Id
    private UUID id;

    private UUID subject;
    private UUID incident;

    @Nullable
    @Column(name = "order_id")
    private UUID order;

    @Enumerated(EnumType.STRING)
    @Column(name = "limit_no")
    private Limit limit;

    @Enumerated(EnumType.STRING)
    private LimitMove.Kind kind;

    private Instant at;
    private String actor;

    @Nullable
    private String reason;

    @Column(name = "due_from")
    private Instant from;

    @Column(name = "due_to")
    private Instant to;

    private String policy;

    @Nullable
    private UUID application;

    @Nullable
    @Column(name = "stopped_from")
    private Instant stoppedFrom;

    @Nullable
    @Column(name = "stopped_until")
    private Instant stoppedUntil;

    /** What it was extended by, or what law sets. */
    @Nullable
    private Span span;

    protected LimitMoveRow() {}

    LimitMoveRow(LimitMove move) {
        this.id = move.id();
        this.subject = move.subject();
        this.incident = move.incident();
        this.order = move.order();
        this.limit = move.limit();
        this.kind = move.kind();
        this.at = move.at();
        this.actor = move.actor();
        this.reason = move.reason();
        this.from = move.from();
        this.to = move.to();
        this.policy = move.policy();
        this.application = move.application();
        if (move.change() instanceof LimitChange.Suspended stop) {
            this.stoppedFrom = stop.from();
            this.stoppedUntil = stop.until();
        } else if (move.change() instanceof LimitChange.Extended more) {
            this.span = more.by();
        } else {
            this.span = move.legal();
        }
    }

    LimitMove asMove() {
        return new LimitMove(
                id,
                subject,
                incident,
                order,
                limit,
                kind,
                at,
                actor,
                reason,
                from,
                to,
                policy,
                application,
                change(),
                kind == LimitMove.Kind.LEGAL ? span : null);
    }

    private @Nullable LimitChange change() {
        if (stoppedFrom != null && stoppedUntil != null) {
            return new LimitChange.Suspended(stoppedFrom, stoppedUntil);
        }
        return kind == LimitMove.Kind.EXTENDED && span != null ? new LimitChange.Extended(span) : null;
    }
}
