package org.whistlegrid.dispatch.internal;

import java.util.EnumSet;
import java.util.Set;
import org.whistlegrid.dispatch.OrderStage;
import org.whistlegrid.incident.WrongStep;

/** Which verb an order allows at which stage; the whole table is here (domain rules §4.3). */
public enum OrderVerb {
    SIGN("sign", OrderStage.TO_SIGN),
    ASSIGN("assign", OrderStage.TO_ASSIGN, OrderStage.HANDLING),
    CONTACT("contact", OrderStage.TO_ASSIGN, OrderStage.HANDLING),
    FEED_BACK("feedback", OrderStage.HANDLING),
    REVOKE("revoke", OrderStage.HANDLING),
    DISPUTE("return", OrderStage.TO_SIGN, OrderStage.TO_ASSIGN),
    ASK_MORE_TIME("extend", OrderStage.TO_SIGN, OrderStage.TO_ASSIGN, OrderStage.HANDLING),
    SUSPEND("suspend", OrderStage.HANDLING),
    RESUME("resume", OrderStage.SUSPENDED),
    EXPLAIN("explain", OrderStage.TO_SIGN, OrderStage.TO_ASSIGN, OrderStage.HANDLING, OrderStage.TO_REVIEW),
    SUBMIT("submit", OrderStage.HANDLING),
    REVIEW("review", OrderStage.TO_REVIEW),
    /** Who was named must be taken off first (domain rules §4.3). */
    HAND_UP("hand-up", OrderStage.TO_SIGN, OrderStage.TO_ASSIGN),
    /** A ruling may come at any time while the unit holds it. */
    GIVE_BACK(
            "give-back",
            OrderStage.TO_SIGN,
            OrderStage.TO_ASSIGN,
            OrderStage.HANDLING,
            OrderStage.SUSPENDED,
            OrderStage.TO_REVIEW),
    TAKE_UP(
            "take-up",
            OrderStage.TO_SIGN,
            OrderStage.TO_ASSIGN,
            OrderStage.HANDLING,
            OrderStage.SUSPENDED,
            OrderStage.TO_REVIEW),
    END(
            "end",
            OrderStage.TO_SIGN,
            OrderStage.TO_ASSIGN,
            OrderStage.HANDLING,
            OrderStage.SUSPENDED,
            OrderStage.TO_REVIEW,
            OrderStage.SUBMITTED),
    REWORK("rework", OrderStage.SUBMITTED),
    ACCEPT("done", OrderStage.SUBMITTED);

    private final String word;
    private final Set<OrderStage> allowed;

    OrderVerb(String word, OrderStage first, OrderStage... more) {
        this.word = word;
        this.allowed = EnumSet.of(first, more);
    }

    /** @throws WrongStep when the stage does not allow it */
    public void require(OrderStage stage) {
        if (!allowed.contains(stage)) {
            throw new WrongStep(word, stage);
        }
    }
}
