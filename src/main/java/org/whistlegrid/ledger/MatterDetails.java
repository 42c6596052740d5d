package org.whistlegrid.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.timelimit.Limit;

/**
 * What a ledger says of a matter beyond its row on the board.
 *
 * @param limits those of the order in force, and L4; absent before dispatch
 * @param coUnits keys of the units that help or helped
 * @param extensions how often L3 was extended
 * @param suspendedUntil null unless its clock stands still
 */
public record MatterDetails(
        Map<Limit, DueAndMet> limits, List<String> coUnits, int extensions, @Nullable Instant suspendedUntil) {

    public static final MatterDetails NONE = new MatterDetails(Map.of(), List.of(), 0, null);

    /** @param metAt null while it was not met */
    public record DueAndMet(Instant due, @Nullable Instant metAt) {}
}
