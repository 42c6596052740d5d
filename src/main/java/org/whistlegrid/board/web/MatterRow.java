package org.whistlegrid.board.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.board.HeldOrder;
import org.whistlegrid.board.LightInstants;
import org.whistlegrid.board.MatterFacts;
import org.whistlegrid.board.Names;
import org.whistlegrid.incident.DeskLimit;
import org.whistlegrid.platform.Position;
import org.whistlegrid.timelimit.Light;
import org.whistlegrid.timelimit.Limit;

/**
 * One matter on one line.
 *
 * @param text the first 200 characters
 * @param where the four tiers in words, or what the reporter said of the place
 * @param informed codes of the grids that are told too, because it lies on their border
 * @param unit who holds the newest order
 * @param light null once it left the ledger
 * @param limit the running limit that is due first, with its instants; null while none runs
 * @param rung highest rung of the ladder reached
 * @param passed limits that were met too late or never: the raw fact
 * @param excused those of which the lateness counts as none
 * @param desk the limit of the desk where it lies; null while a unit has it
 */
public record MatterRow(
        UUID id,
        String caseNumber,
        String stage,
        String category,
        String categoryName,
        String text,
        @Nullable String where,
        @Nullable String grid,
        List<String> informed,
        @Nullable Position position,
        String channel,
        @Nullable UUID order,
        @Nullable String orderStage,
        @Nullable String unit,
        @Nullable String unitName,
        @Nullable String handler,
        @Nullable String handlerName,
        @Nullable Light light,
        @Nullable Limit limit,
        @Nullable Instant yellowFrom,
        @Nullable Instant due,
        @Nullable Instant darkFrom,
        @Nullable String rung,
        int rounds,
        Instant reportedAt,
        @Nullable Instant dispatchedAt,
        @Nullable Instant closedAt,
        List<Limit> passed,
        List<Limit> excused,
        @Nullable DeskLimitView desk) {

    static MatterRow of(MatterFacts matter, @Nullable DeskLimit desk, Names names, Instant now) {
        HeldOrder order = matter.held();
        LightInstants lights = matter.lights();
        return new MatterRow(
                matter.incident(),
                matter.caseNumber(),
                matter.stage(),
                matter.category(),
                names.category(matter.category()),
                matter.text(),
                matter.where(),
                matter.grid(),
                matter.informed(),
                matter.position(),
                matter.channel(),
                order == null ? null : order.id(),
                order == null ? null : order.stage(),
                order == null ? null : order.unit(),
                order == null ? null : names.unitInShort(order.unit()),
                order == null ? null : order.handler(),
                order == null ? null : names.person(order.handler()),
                matter.light(now),
                lights == null ? null : lights.governing(),
                lights == null ? null : lights.yellowFrom(),
                lights == null ? null : lights.due(),
                lights == null ? null : lights.darkFrom(),
                matter.rung(),
                matter.rounds(),
                matter.reportedAt(),
                order == null ? null : order.dispatchedAt(),
                matter.closedAt(),
                matter.lateness().passed().stream().sorted().toList(),
                matter.lateness().excused().stream().sorted().toList(),
                desk == null ? null : DeskLimitView.of(desk, names, now));
    }
}
