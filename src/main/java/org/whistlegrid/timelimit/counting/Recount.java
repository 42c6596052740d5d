package org.whistlegrid.timelimit.counting;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.whistlegrid.timelimit.Deadline;
import org.whistlegrid.timelimit.Limit;
import org.whistlegrid.timelimit.LimitChange;
import org.whistlegrid.timelimit.LimitQuestion;

/**
 * The limits of a case computed from the beginning: as they are given out on this calendar, and then everything that was
 * done to them since, in the order in which it was done. L1 and L2 are suspended with the others but never extended; an
 * extension is given in the unit of L3, and L4 follows by the same amount.
 */
public final class Recount {

    private final FourLimits fresh;
    private final DeadlineMoves moves;

    public Recount(Policy policy, Counter counter) {
        this.fresh = new FourLimits(policy, counter);
        this.moves = new DeadlineMoves(policy, counter);
    }

    public Map<Limit, Deadline> of(LimitQuestion question, List<LimitChange> changes) {
        Map<Limit, Deadline> limits = new EnumMap<>(fresh.of(question));
        changes.forEach(change -> limits.replaceAll((limit, deadline) -> changed(deadline, change)));
        return limits;
    }

    /** As they are given out, before anything was done to them. */
    public Map<Limit, Given> given(LimitQuestion question) {
        return fresh.given(question);
    }

    /** One limit after one more change. */
    public Deadline changed(Deadline deadline, LimitChange change) {
        if (change instanceof LimitChange.Suspended stop) {
            return moves.suspended(deadline, stop.from(), stop.until());
        }
        LimitChange.Extended more = (LimitChange.Extended) change;
        return switch (deadline.limit()) {
            case L1, L2 -> deadline;
            // a calendar or policy that is counted again may give the span in another unit than the amount was granted
            // in
            case L3, L4 -> moves.following(deadline, more.by());
        };
    }
}
