package org.whistlegrid.ledger;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 准确派遣率 of a stretch of days: right dispatches by all that are decided. A dispatch is right when its first receiver
 * finished it, wrong when its return was upheld, it was handed up as beyond powers or unclear, or sent to another unit.
 *
 * @param least from how many decided dispatches on a rate is shown; below it there is chance only
 * @param total over all groups
 * @param groups by what was asked for: items by what they sent wrong, most first; all others by their key
 */
public record DispatchAccuracy(int least, Counted total, List<Group> groups) {

    /** What the dispatches are grouped by. Never by person. */
    public enum By {
        /** Items of the duty list and of the task lists that decided by themselves. */
        ITEM,
        /** Unit of the dispatchers and rulers who decided by hand. */
        DESK,
        CATEGORY,
        /** How it was decided: duty list, task list, desk, ruling, next tier. */
        ROUTE
    }

    /**
     * @param decided right and wrong together
     * @param open nobody knows yet
     * @param apart neither: merged, voided, closed by force, or tried and not settled
     */
    public record Counted(
            long right, long returned, long beyondPowers, long unclear, long redispatched, long open, long apart) {

        public long wrong() {
            return returned + beyondPowers + unclear + redispatched;
        }

        public long decided() {
            return right + wrong();
        }

        /** Null where too few are decided. */
        public @Nullable Double rate(int least) {
            return decided() < least ? null : (double) right / decided();
        }
    }

    /**
     * @param key of the category, the desk's unit or the route; of an item its pattern
     * @param item null but for items
     */
    public record Group(String key, @Nullable Item item, Counted counted) {}

    /** @param area code prefix it is limited to; empty for the whole district */
    public record Item(UUID id, boolean taskList, String area, String condition, @Nullable String unit) {}
}
