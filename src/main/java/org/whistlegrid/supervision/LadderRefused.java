package org.whistlegrid.supervision;

import java.time.LocalDate;
import org.whistlegrid.platform.Refusal;
import org.whistlegrid.supervision.LadderRung.RecipientSlot;
import org.whistlegrid.timelimit.Span;

/** A ladder cannot be set like this; the code says which rule. */
public class LadderRefused extends Refusal {

    private LadderRefused(String code, String where, Object... arguments) {
        super(Kind.UNPROCESSABLE, code, where, arguments);
    }

    /** What is under way keeps its ladder, and so does what was dispatched this morning: a ladder begins tomorrow at the earliest. */
    static LadderRefused backdated(LocalDate from) {
        return new LadderRefused("ladder-backdated", "/effectiveFrom", from);
    }

    /** All five rungs, each once. */
    public static LadderRefused rungsMissing() {
        return new LadderRefused("ladder-rungs-missing", "/rungs");
    }

    /** @param part of the rung that is wrong or missing */
    public static LadderRefused rungUnreachable(Rung rung, RungPart part) {
        return new LadderRefused("ladder-rung-wrong", "/rungs/" + rung.ordinal() + "/" + part.field(), rung, part);
    }

    public static LadderRefused outOfOrder(Rung rung, Span limit) {
        return new LadderRefused(
                "ladder-out-of-order", "/rungs/" + rung.ordinal() + "/late", rung, limit.amount(), limit.unit());
    }

    /**
     * Nobody holds the post on that day.
     *
     * @param part of the rung that names it
     */
    static LadderRefused postVacant(Rung rung, RungPart part, RecipientSlot post) {
        return new LadderRefused("ladder-post-vacant", "/rungs/" + rung.ordinal() + "/" + part.field(), rung, post);
    }

    /** No category in force fits. */
    static LadderRefused patternFitsNothing(String pattern) {
        return new LadderRefused("ladder-pattern-fits-nothing", "/pattern", pattern);
    }

    /** Everybody's ladder cannot be taken away, only replaced. */
    static LadderRefused everybodyNeedsOne() {
        return new LadderRefused("ladder-everybody-needs-one", "/rungs");
    }
}
