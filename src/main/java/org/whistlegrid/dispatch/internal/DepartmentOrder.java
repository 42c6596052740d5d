package org.whistlegrid.dispatch.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.dispatch.OrderFacts;
import org.whistlegrid.dispatch.OrderRole;
import org.whistlegrid.dispatch.OrderStage;
import org.whistlegrid.dispatch.OrderTier;
import org.whistlegrid.timelimit.Deadline;
import org.whistlegrid.timelimit.Limit;

/**
 * The aggregate: one unit's order, with its own stage and its limits L1 to L3, counted from dispatch. What it was sent out
 * with is in {@link DispatchedOrder}, what becomes of it in the unit is here.
 */
@Entity
@Table(schema = "dispatch", name = "department_order")
public class DepartmentOrder extends DispatchedOrder {

    @Nullable
    private String handler;

    @Embedded
    private ContactLog contact;

    @Nullable
    @Column(name = "signed_at")
    private Instant signedAt;

    /** When it was handed up, returned or ended without a result that was accepted. */
    @Nullable
    @Column(name = "ended_at")
    private Instant endedAt;

    @Nullable
    private String result;

    @Column(nullable = false)
    private int round;

    @Nullable
    @Embedded
    private Explaining explaining;

    protected DepartmentOrder() {}

    /** @param contactNeeded whether there is a requester who can be reached */
    public DepartmentOrder(
            UUID id,
            UUID incident,
            String number,
            String unit,
            OrderRole part,
            OrderTier tier,
            boolean contactNeeded,
            Instant at,
            Map<Limit, Deadline> limits) {
        super(id, incident, number, unit, part, tier, at, limits);
        this.contact = ContactLog.empty(contactNeeded);
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

    /** Only who was named can be taken off; the window names somebody else next. */
    public void revoke() {
        OrderVerb.REVOKE.require(stage);
        this.handler = null;
        this.stage = OrderStage.TO_ASSIGN;
    }

    /**
     * @param counting attempts that make a contact
     * @param apart attempts closer together are one
     */
    public void contact(boolean reached, Instant at, int counting, Duration apart) {
        OrderVerb.CONTACT.require(stage);
        this.contact = contact.with(reached, at, counting, apart);
        meetFirstAct(at);
    }

    public void feedBack(Instant at) {
        OrderVerb.FEED_BACK.require(stage);
        this.limits = limits.firstFeedbackMet(at);
    }

    public void submit(String words, Instant at) {
        OrderVerb.SUBMIT.require(stage);
        this.result = words;
        leaveUnit(at);
    }

    /** The result stays in the unit until its window has looked at it, and so does the limit. */
    public void toReview(String words) {
        OrderVerb.SUBMIT.require(stage);
        this.result = words;
        this.stage = OrderStage.TO_REVIEW;
    }

    public void confirm(Instant at) {
        OrderVerb.REVIEW.require(stage);
        leaveUnit(at);
    }

    public void sendBack() {
        OrderVerb.REVIEW.require(stage);
        this.stage = OrderStage.HANDLING;
    }

    private void leaveUnit(Instant at) {
        this.limits = limits.resultMet(at);
        this.stage = OrderStage.SUBMITTED;
    }

    /** It goes up to the next tier; what was late stays this unit's. */
    public void handUp(Instant at) {
        OrderVerb.HAND_UP.require(stage);
        over(OrderStage.HANDED_UP, at);
    }

    /** The district takes it away, at whatever it stands. */
    public void takeUp(Instant at) {
        OrderVerb.TAKE_UP.require(stage);
        over(OrderStage.HANDED_UP, at);
    }

    /** Its objection was upheld. */
    public void giveBack(Instant at) {
        OrderVerb.GIVE_BACK.require(stage);
        over(OrderStage.RETURNED, at);
    }

    public void end(Instant at) {
        OrderVerb.END.require(stage);
        over(OrderStage.ENDED, at);
    }

    private void over(OrderStage how, Instant at) {
        this.endedAt = at;
        this.stage = how;
    }

    /** @return whether it was not asked before */
    public boolean askToExplain(Instant at) {
        Explaining before = explaining();
        this.explaining = before.asked(at);
        return before.askedAt() == null;
    }

    public void explain(Instant at) {
        OrderVerb.EXPLAIN.require(stage);
        this.explaining = explaining().given(at);
    }

    public boolean isExplained() {
        return explaining().givenAt() != null;
    }

    private Explaining explaining() {
        return explaining == null ? Explaining.NOTHING : explaining;
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

    /** L1 is met when the order is signed, a handler named and the requester contacted, if there is one. */
    private void meetFirstAct(Instant at) {
        if (signedAt != null && handler != null && contact.isEnough()) {
            this.limits = limits.firstActMet(at);
        }
    }

    public boolean contactNeeded() {
        return contact.needed();
    }

    /** Whether the requester was reached, or tried often enough, or there is nobody to reach. */
    public boolean contactMade() {
        return contact.isEnough();
    }

    public OrderFacts facts() {
        return new OrderFacts(
                id,
                incident,
                number,
                unit,
                part,
                tier,
                stage,
                handler,
                dispatchedAt,
                signedAt,
                endedAt,
                result,
                round,
                limits.byName(),
                explaining().askedAt(),
                explaining().givenAt());
    }
}
