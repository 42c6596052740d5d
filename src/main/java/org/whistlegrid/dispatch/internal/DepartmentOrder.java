package org.whistlegrid.dispatch.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.dispatch.OrderFacts;
import org.whistlegrid.dispatch.OrderStage;
import org.whistlegrid.timelimit.Deadline;
import org.whistlegrid.timelimit.Limit;
import org.whistlegrid.timelimit.RunningLimit;

/** The aggregate: one unit's order, with its own stage and its limits L1 to L3, counted from dispatch. */
@Entity
@Table(schema = "dispatch", name = "department_order")
public class DepartmentOrder {

    @Id
    private UUID id;

    @Version
    private int version;

    @Column(nullable = false)
    private UUID incident;

    @Column(nullable = false)
    private String number;

    @Column(nullable = false)
    private String unit;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private OrderStage stage;

    @Nullable
    private String handler;

    @Embedded
    private ContactLog contact;

    @Column(name = "dispatched_at", nullable = false)
    private Instant dispatchedAt;

    @Nullable
    @Column(name = "signed_at")
    private Instant signedAt;

    @Nullable
    private String result;

    @Column(nullable = false)
    private int round;

    @Embedded
    private OrderLimits limits;

    /** Since when its clock stands still; null while it runs. */
    @Nullable
    @Column(name = "stopped_at")
    private Instant stoppedAt;

    protected DepartmentOrder() {}

    /** @param contactNeeded whether there is a requester who can be reached */
    public DepartmentOrder(
            UUID id,
            UUID incident,
            String number,
            String unit,
            boolean contactNeeded,
            Instant at,
            Map<Limit, Deadline> limits) {
        this.id = id;
        this.incident = incident;
        this.number = number;
        this.unit = unit;
        this.contact = ContactLog.empty(contactNeeded);
        this.dispatchedAt = at;
        this.stage = OrderStage.TO_SIGN;
        this.limits = OrderLimits.of(limits);
    }

    public void sign(Instant at) {
        OrderVerb.SIGN.require(stage);
        this.signedAt = at;
        this.stage = OrderStage.TO_ASSIGN;
    }

    /** The first naming moves the order on; naming another handler later does not. */
    public void assign(String who, Instant at) {
        OrderVerb.ASSIGN.require(stage);
        this.handler = who;
        this.stage = OrderStage.HANDLING;
        meetFirstAct(at);
    }

    public void contact(boolean reached, Instant at) {
        OrderVerb.CONTACT.require(stage);
        this.contact = contact.with(reached, at);
        meetFirstAct(at);
    }

    public void feedBack(Instant at) {
        OrderVerb.FEED_BACK.require(stage);
        this.limits = limits.firstFeedbackMet(at);
    }

    public void submit(String words, Instant at) {
        OrderVerb.SUBMIT.require(stage);
        this.result = words;
        this.limits = limits.resultMet(at);
        this.stage = OrderStage.SUBMITTED;
    }

    public void rework() {
        OrderVerb.REWORK.require(stage);
        this.limits = limits.resultWithdrawn();
        this.round++;
        this.stage = OrderStage.HANDLING;
    }

    public void done() {
        OrderVerb.ACCEPT.require(stage);
        this.stage = OrderStage.DONE;
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

    /** L1 is met when the order is signed, a handler named and the requester contacted, if there is one. */
    private void meetFirstAct(Instant at) {
        if (signedAt != null && handler != null && contact.isEnough()) {
            this.limits = limits.firstActMet(at);
        }
    }

    public UUID id() {
        return id;
    }

    public UUID incident() {
        return incident;
    }

    public boolean contactNeeded() {
        return contact.needed();
    }

    public OrderFacts facts() {
        return new OrderFacts(
                id, incident, number, unit, stage, handler, dispatchedAt, signedAt, result, round, limits.byName());
    }
}
