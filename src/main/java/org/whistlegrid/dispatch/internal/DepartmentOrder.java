package org.whistlegrid.dispatch.internal;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.dispatch.OrderFacts;
import org.whistlegrid.dispatch.OrderStage;
import org.whistlegrid.incident.WrongStep;
import org.whistlegrid.timelimit.Deadline;
import org.whistlegrid.timelimit.Limit;
import org.whistlegrid.timelimit.RunningLimit;

/** The aggregate: one unit's order, with its own stage and its limits L1 to L3, counted from dispatch. */
@Entity
@Table(schema = "dispatch", name = "department_order")
public class DepartmentOrder {

    /** Calls at different times that count as contact when nobody answers (domain rules §2.4). */
    private static final int ATTEMPTS_THAT_COUNT = 3;

    /** Calls closer together than this are one attempt. */
    private static final Duration BETWEEN_ATTEMPTS = Duration.ofMinutes(30);

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

    @Column(name = "contact_needed", nullable = false)
    private boolean contactNeeded;

    @Column(name = "contact_attempts", nullable = false)
    private int contactAttempts;

    @Nullable
    @Column(name = "last_attempt_at")
    private Instant lastAttemptAt;

    @Nullable
    @Column(name = "contacted_at")
    private Instant contactedAt;

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
    @AttributeOverride(name = "span", column = @Column(name = "l1_span"))
    @AttributeOverride(name = "start", column = @Column(name = "l1_start"))
    @AttributeOverride(name = "due", column = @Column(name = "l1_due"))
    @AttributeOverride(name = "yellowFrom", column = @Column(name = "l1_yellow_from"))
    @AttributeOverride(name = "darkFrom", column = @Column(name = "l1_dark_from"))
    @AttributeOverride(name = "policy", column = @Column(name = "l1_policy"))
    @AttributeOverride(name = "metAt", column = @Column(name = "l1_met_at"))
    private RunningLimit firstAct;

    @Embedded
    @Nullable
    @AttributeOverride(name = "span", column = @Column(name = "l2_span"))
    @AttributeOverride(name = "start", column = @Column(name = "l2_start"))
    @AttributeOverride(name = "due", column = @Column(name = "l2_due"))
    @AttributeOverride(name = "yellowFrom", column = @Column(name = "l2_yellow_from"))
    @AttributeOverride(name = "darkFrom", column = @Column(name = "l2_dark_from"))
    @AttributeOverride(name = "policy", column = @Column(name = "l2_policy"))
    @AttributeOverride(name = "metAt", column = @Column(name = "l2_met_at"))
    private RunningLimit firstFeedback;

    @Embedded
    @AttributeOverride(name = "span", column = @Column(name = "l3_span"))
    @AttributeOverride(name = "start", column = @Column(name = "l3_start"))
    @AttributeOverride(name = "due", column = @Column(name = "l3_due"))
    @AttributeOverride(name = "yellowFrom", column = @Column(name = "l3_yellow_from"))
    @AttributeOverride(name = "darkFrom", column = @Column(name = "l3_dark_from"))
    @AttributeOverride(name = "policy", column = @Column(name = "l3_policy"))
    @AttributeOverride(name = "metAt", column = @Column(name = "l3_met_at"))
    private RunningLimit handling;

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
        this.contactNeeded = contactNeeded;
        this.dispatchedAt = at;
        this.stage = OrderStage.TO_SIGN;
        this.firstAct = RunningLimit.of(limits.get(Limit.L1));
        this.firstFeedback = limits.containsKey(Limit.L2) ? RunningLimit.of(limits.get(Limit.L2)) : null;
        this.handling = RunningLimit.of(limits.get(Limit.L3));
    }

    public void sign(Instant at) {
        require("sign", OrderStage.TO_SIGN);
        this.signedAt = at;
        this.stage = OrderStage.TO_ASSIGN;
    }

    /** The first naming moves the order on; naming another handler later does not. */
    public void assign(String who, Instant at) {
        require("assign", OrderStage.TO_ASSIGN, OrderStage.HANDLING);
        this.handler = who;
        this.stage = OrderStage.HANDLING;
        meetFirstAct(at);
    }

    /** A conversation, or the third attempt at a different time, is the contact that L1 asks for. */
    public void contact(boolean reached, Instant at) {
        require("contact", OrderStage.TO_ASSIGN, OrderStage.HANDLING);
        if (!reached && (lastAttemptAt == null || !at.isBefore(lastAttemptAt.plus(BETWEEN_ATTEMPTS)))) {
            contactAttempts++;
            lastAttemptAt = at;
        }
        if (contactedAt == null && (reached || contactAttempts >= ATTEMPTS_THAT_COUNT)) {
            contactedAt = at;
        }
        meetFirstAct(at);
    }

    public void feedBack(Instant at) {
        require("feedback", OrderStage.HANDLING);
        meetFirstFeedback(at);
    }

    /** A result says more than a first feedback: L2 must not pass while others hold what was handed in before its due. */
    public void submit(String words, Instant at) {
        require("submit", OrderStage.HANDLING);
        this.result = words;
        meetFirstFeedback(at);
        this.handling = handling.met(at);
        this.stage = OrderStage.SUBMITTED;
    }

    /** Withdraws that L3 was met and keeps its instant: if that has passed, the order is late at once. */
    public void rework() {
        require("rework", OrderStage.SUBMITTED);
        this.handling = handling.withdrawn();
        this.round++;
        this.stage = OrderStage.HANDLING;
    }

    public void done() {
        require("done", OrderStage.SUBMITTED);
        this.stage = OrderStage.DONE;
    }

    private void meetFirstFeedback(Instant at) {
        if (firstFeedback != null) {
            firstFeedback = firstFeedback.met(at);
        }
    }

    /** L1 is met when the order is signed, a handler named and the requester contacted, if there is one. */
    private void meetFirstAct(Instant at) {
        if (signedAt != null && handler != null && (!contactNeeded || contactedAt != null)) {
            firstAct = firstAct.met(at);
        }
    }

    private void require(String verb, OrderStage... allowed) {
        if (!Set.of(allowed).contains(stage)) {
            throw new WrongStep(verb, stage);
        }
    }

    public UUID id() {
        return id;
    }

    public UUID incident() {
        return incident;
    }

    public boolean contactNeeded() {
        return contactNeeded;
    }

    public OrderFacts facts() {
        Map<Limit, RunningLimit> limits = new EnumMap<>(Limit.class);
        limits.put(Limit.L1, firstAct);
        if (firstFeedback != null) {
            limits.put(Limit.L2, firstFeedback);
        }
        limits.put(Limit.L3, handling);
        return new OrderFacts(
                id, incident, number, unit, stage, handler, dispatchedAt, signedAt, result, round, limits);
    }
}
