package org.whistlegrid.timelimit;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Port: the limits that run, held by rooms above. They are counted again on today's calendar, with everything that was
 * done to them since; who holds them says where they would lie, and moves them.
 */
public interface OpenLimits {

    /**
     * Orders with a limit that runs, in the order of their keys.
     *
     * @param after the last one seen; null from the beginning
     */
    List<UUID> after(@Nullable UUID after, int most);

    /**
     * Where limits would go to; nothing is written. What stays where it is is left out.
     *
     * @param policy key and version to count by; null for each limit's own
     */
    List<Shift> wouldMove(List<UUID> orders, @Nullable String policy);

    /** Moves them, in the caller's transaction, each written down with its cause. Done twice it moves nothing more. */
    List<Shift> move(List<UUID> orders, @Nullable String policy, LimitMoves.Cause cause);

    /**
     * A limit that goes from one due to another.
     *
     * @param order the order that it belongs to, or whose case's L4 it is
     * @param number of the order, as people know it
     * @param unit that holds the order
     */
    record Shift(UUID order, UUID incident, String number, String unit, Limit limit, Instant from, Instant to) {

        public boolean becomesLate(Instant now) {
            return now.isBefore(from) && !now.isBefore(to);
        }

        public boolean isLateNoMore(Instant now) {
            return !now.isBefore(from) && now.isBefore(to);
        }
    }
}
