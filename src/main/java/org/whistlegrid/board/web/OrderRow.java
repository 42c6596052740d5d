package org.whistlegrid.board.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.board.HeldOrder;
import org.whistlegrid.board.LightInstants;
import org.whistlegrid.board.MatterFacts;
import org.whistlegrid.board.Names;
import org.whistlegrid.timelimit.Light;
import org.whistlegrid.timelimit.Limit;

/**
 * One order on one line of a window's list.
 *
 * @param id of the order; {@code incident} opens the page
 * @param requesterReachable whether there is somebody to call
 * @param limit the running limit that is due first, with its instants; null while none runs
 * @param passed limits that were met too late or never: the raw fact
 * @param excused those of which the lateness counts as none
 */
public record OrderRow(
        UUID id,
        UUID incident,
        String number,
        String caseNumber,
        String stage,
        String unit,
        @Nullable String unitName,
        @Nullable String handler,
        @Nullable String handlerName,
        String category,
        String categoryName,
        String text,
        @Nullable String where,
        boolean requesterReachable,
        @Nullable Light light,
        @Nullable Limit limit,
        @Nullable Instant yellowFrom,
        @Nullable Instant due,
        @Nullable Instant darkFrom,
        @Nullable String rung,
        int rounds,
        Instant dispatchedAt,
        @Nullable Instant closedAt,
        List<Limit> passed,
        List<Limit> excused) {

    static OrderRow of(MatterFacts matter, Names names, Instant now) {
        HeldOrder order = matter.heldOrFail();
        LightInstants lights = matter.lights();
        return new OrderRow(
                order.id(),
                matter.incident(),
                order.number(),
                matter.caseNumber(),
                order.stage(),
                order.unit(),
                names.unitInShort(order.unit()),
                order.handler(),
                names.person(order.handler()),
                matter.category(),
                names.category(matter.category()),
                matter.text(),
                matter.where(),
                matter.requesterReachable(),
                matter.light(now),
                lights == null ? null : lights.governing(),
                lights == null ? null : lights.yellowFrom(),
                lights == null ? null : lights.due(),
                lights == null ? null : lights.darkFrom(),
                matter.rung(),
                matter.rounds(),
                order.dispatchedAt(),
                matter.closedAt(),
                matter.lateness().passed().stream().sorted().toList(),
                matter.lateness().excused().stream().sorted().toList());
    }
}
