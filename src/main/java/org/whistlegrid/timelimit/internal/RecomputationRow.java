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

    private static final String SYSTEM = "system";

    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    private RecomputationState state;

    @Nullable
    private String policy;

    @Nullable
    private String edition;

    private String reason;

    @Column(name = "asked_by")
    private String askedBy;

    @Column(name = "asked_at")
    private Instant askedAt;

    /** Of the rules that it was counted under. */
    private long revision;

    private long looked;
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
    private String settledBy;

    @Nullable
    @Column(name = "applied_at")
    private Instant settledAt;

    @Nullable
    @Column(name = "settled_reason")
    private String settledReason;

    protected RecomputationRow() {}

    RecomputationRow(UUID id, @Nullable String policy, String reason, String by, Instant at, long revision) {
        this.id = id;
        this.state = RecomputationState.COUNTING;
        this.policy = policy;
        this.reason = reason;
        this.askedBy = by;
        this.askedAt = at;
        this.revision = revision;
    }

    /** The one that an imported year offers by itself; there is one for each edition. */
    static RecomputationRow offer(UUID id, String edition, Instant at, long revision) {
        RecomputationRow row = new RecomputationRow(id, null, "calendar " + edition, SYSTEM, at, revision);
        row.edition = edition;
        return row;
    }

    /** The rules changed while it was being counted: everything again. */
    void restart(long currentRevision) {
        this.revision = currentRevision;
        this.reached = null;
        this.looked = 0;
        this.orders = 0;
        this.limits = 0;
        this.becomeLate = 0;
        this.lateNoMore = 0;
    }

    void counted(List<UUID> page, List<OpenLimits.Shift> shifts, Instant now) {
        this.reached = page.get(page.size() - 1);
        this.looked += page.size();
        this.orders += ordersOf(shifts);
        this.limits += shifts.size();
        this.becomeLate +=
                shifts.stream().filter(shift -> shift.becomesLate(now)).count();
        this.lateNoMore +=
                shifts.stream().filter(shift -> shift.isLateNoMore(now)).count();
    }

    /** All were looked at. An offer by which nothing would move asks nobody. */
    void show(Instant now) {
        this.reached = null;
        this.state = RecomputationState.PREVIEWED;
        if (edition != null && limits == 0) {
            settle(RecomputationState.APPLIED, SYSTEM, null);
            this.settledAt = now;
        }
    }

    /** @return whether there is something to do */
    boolean begin(String by, @Nullable String why, long currentRevision) {
        if (state == RecomputationState.APPLIED || state == RecomputationState.APPLYING) {
            return state == RecomputationState.APPLYING;
        }
        if (state != RecomputationState.PREVIEWED) {
            throw RecomputationRefused.settled(state);
        }
        if (revision != currentRevision) {
            throw RecomputationRefused.stale();
        }
        settle(RecomputationState.APPLYING, by, why);
        return true;
    }

    void moved(UUID last, List<OpenLimits.Shift> shifts) {
        this.reached = last;
        this.movedOrders += ordersOf(shifts);
        this.movedLimits += shifts.size();
    }

    void finish(Instant at) {
        this.state = RecomputationState.APPLIED;
        this.settledAt = at;
    }

    void discard(String by, @Nullable String why, Instant at) {
        if (state != RecomputationState.PREVIEWED && state != RecomputationState.COUNTING) {
            throw RecomputationRefused.settled(state);
        }
        settle(RecomputationState.DISCARDED, by, why);
        this.settledAt = at;
    }

    private void settle(RecomputationState to, String by, @Nullable String why) {
        this.state = to;
        this.settledBy = by;
        this.settledReason = why;
    }

    private static long ordersOf(List<OpenLimits.Shift> shifts) {
        return shifts.stream().map(OpenLimits.Shift::order).distinct().count();
    }

    RecomputationState state() {
        return state;
    }

    boolean isOf(long currentRevision) {
        return revision == currentRevision;
    }

    @Nullable
    String policy() {
        return policy;
    }

    @Nullable
    UUID reached() {
        return reached;
    }

    /** What each moved limit is told as its reason. */
    String why() {
        return settledReason == null ? reason : settledReason;
    }

    Recomputation facts(long currentRevision) {
        return new Recomputation(
                id,
                state,
                policy,
                edition,
                reason,
                askedBy,
                askedAt,
                state == RecomputationState.PREVIEWED && revision != currentRevision,
                looked,
                orders,
                limits,
                becomeLate,
                lateNoMore,
                movedOrders,
                movedLimits,
                settledBy,
                settledAt,
                settledReason);
    }
}
