package org.whistlegrid.dispatch.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.dispatch.OrderRole;
import org.whistlegrid.dispatch.OrderStage;
import org.whistlegrid.dispatch.OrderTier;
import org.whistlegrid.timelimit.Deadline;
import org.whistlegrid.timelimit.Limit;
import org.whistlegrid.timelimit.RunningLimit;

/** An order as it was sent out: to whom, for which case, by when; and its clock, which may stand still. */
@MappedSuperclass
abstract class DispatchedOrder {

    @Id
    UUID id;

    @Version
    private int version;

    @Column(nullable = false)
    UUID incident;

    @Column(nullable = false)
    String number;

    @Column(nullable = false)
    String unit;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    OrderRole part;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    OrderTier tier;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    OrderStage stage;

    @Column(name = "dispatched_at", nullable = false)
    Instant dispatchedAt;

    @Embedded
    OrderLimits limits;

    /** Since when its clock stands still; null while it runs. */
    @Nullable
    @Column(name = "stopped_at")
    private Instant stoppedAt;

    DispatchedOrder() {}

    DispatchedOrder(
            UUID id,
            UUID incident,
            String number,
            String unit,
            OrderRole part,
            OrderTier tier,
            Instant at,
            Map<Limit, Deadline> limits) {
        this.id = id;
        this.incident = incident;
        this.number = number;
        this.unit = unit;
        this.part = part;
        this.tier = tier;
        this.dispatchedAt = at;
        this.stage = OrderStage.TO_SIGN;
        this.limits = OrderLimits.of(limits);
    }

    public void suspend(Instant at) {
        OrderVerb.SUSPEND.require(stage);
        this.stoppedAt = at;
        this.stage = OrderStage.SUSPENDED;
    }

    /** @return since when the clock stood still */
    public Instant resume() {
        OrderVerb.RESUME.require(stage);
        Instant since = Objects.requireNonNull(stoppedAt);
        this.stoppedAt = null;
        this.stage = OrderStage.HANDLING;
        return since;
    }

    /** Limits go to other instants; whether and when they were met stays. */
    public void moveLimits(Map<Limit, RunningLimit> moved) {
        this.limits = limits.moved(moved);
    }

    public boolean isLate(Instant now) {
        return limits.handling().late(now);
    }

    public UUID id() {
        return id;
    }

    public UUID incident() {
        return incident;
    }
}
