package org.whistlegrid.timelimit.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.timelimit.OpenLimits;
import org.whistlegrid.timelimit.Recomputation;
import org.whistlegrid.timelimit.RecomputationRefused;
import org.whistlegrid.timelimit.RecomputationState;

/** The stored form of a {@link Recomputation}, with how far it has come. */
@Entity
@Table(schema = "timelimit", name = "recomputation")
class RecomputationRow {

    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    private RecomputationState state;

    @Nullable
    private String policy;

    private String reason;

    @Column(name = "asked_by")
    private String askedBy;

    @Column(name = "asked_at")
    private Instant askedAt;

    /** Of the rules that it was shown under. */
    private long revision;

    private long orders;
    private long limits;

    @Column(name = "become_late")
    private long becomeLate;

    @Column(name = "late_no_more")
    private long lateNoMore;

    @Column(name = "moved_orders")
    private long movedOrders;

    @Column(name = "moved_limits")
    private long movedLimits;

    /** The last order that was looked at; null before the first. */
    @Nullable
    private UUID reached;

    @Nullable
    @Column(name = "applied_by")
    private String appliedBy;

    @Nullable
    @Column(name = "applied_at")
    private Instant appliedAt;

    protected RecomputationRow() {}

    RecomputationRow(UUID id, @Nullable String policy, String reason, String by, Instant at, long revision) {
        this.id = id;
        this.state = RecomputationState.PREVIEWED;
        this.policy = policy;
        this.reason = reason;
        this.askedBy = by;
        this.askedAt = at;
        this.revision = revision;
    }

    void count(List<OpenLimits.Shift> shifts, Instant now) {
        this.orders += ordersOf(shifts);
        this.limits += shifts.size();
        this.becomeLate +=
                shifts.stream().filter(shift -> shift.becomesLate(now)).count();
        this.lateNoMore +=
                shifts.stream().filter(shift -> shift.isLateNoMore(now)).count();
    }

    /** @return whether there is something to do */
    boolean begin(String by, long currentRevision) {
        if (state == RecomputationState.APPLIED || state == RecomputationState.APPLYING) {
            return state == RecomputationState.APPLYING;
        }
        if (state == RecomputationState.DISCARDED) {
            throw RecomputationRefused.settled(state);
        }
        if (revision != currentRevision) {
            throw RecomputationRefused.stale();
        }
        this.state = RecomputationState.APPLYING;
        this.appliedBy = by;
        return true;
    }

    void moved(UUID last, List<OpenLimits.Shift> shifts) {
        this.reached = last;
        this.movedOrders += ordersOf(shifts);
        this.movedLimits += shifts.size();
    }

    void finish(Instant at) {
        this.state = RecomputationState.APPLIED;
        this.appliedAt = at;
    }

    void discard() {
        if (state != RecomputationState.PREVIEWED) {
            throw RecomputationRefused.settled(state);
        }
        this.state = RecomputationState.DISCARDED;
    }

    private static long ordersOf(List<OpenLimits.Shift> shifts) {
        return shifts.stream().map(OpenLimits.Shift::order).distinct().count();
    }

    boolean isApplying() {
        return state == RecomputationState.APPLYING;
    }

    @Nullable
    String policy() {
        return policy;
    }

    @Nullable
    UUID reached() {
        return reached;
    }

    Recomputation facts() {
        return new Recomputation(
                id,
                state,
                policy,
                reason,
                askedBy,
                askedAt,
                orders,
                limits,
                becomeLate,
                lateNoMore,
                movedOrders,
                movedLimits,
                appliedBy,
                appliedAt);
    }
}
