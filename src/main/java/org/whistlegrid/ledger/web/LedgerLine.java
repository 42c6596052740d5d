package org.whistlegrid.ledger.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.board.HeldOrder;
import org.whistlegrid.board.LightInstants;
import org.whistlegrid.board.MatterFacts;
import org.whistlegrid.board.Names;
import org.whistlegrid.ledger.LedgerRow;
import org.whistlegrid.timelimit.Light;
import org.whistlegrid.timelimit.Limit;

/**
 * One row of a ledger on one line.
 *
 * @param id of the case
 * @param key of the row: of the case, or of the suspension, note or dispute
 * @param unit who leads it now
 * @param coUnits names of the units that help or helped
 * @param light null once it left the ledger
 * @param limit the running limit that is due first, with its instants; null while none runs
 * @param limits all four, as far as there are, with when they were met
 * @param passed limits that were met too late or never: the raw fact
 * @param excused those of which the lateness counts as none
 * @param extensions how often the result's limit was extended
 */
public record LedgerLine(
        UUID id,
        UUID key,
        String caseNumber,
        String stage,
        String category,
        String categoryName,
        String text,
        @Nullable String where,
        String channel,
        @Nullable String orderStage,
        @Nullable String unit,
        @Nullable String unitName,
        @Nullable String handlerName,
        List<String> coUnits,
        @Nullable Light light,
        @Nullable Limit limit,
        @Nullable Instant yellowFrom,
        @Nullable Instant due,
        @Nullable Instant darkFrom,
        List<LimitCell> limits,
        List<Limit> passed,
        List<Limit> excused,
        int extensions,
        @Nullable Instant suspendedUntil,
        @Nullable String rung,
        Instant reportedAt,
        @Nullable Instant dispatchedAt,
        @Nullable Instant closedAt,
        @Nullable EntryCell entry,
        @Nullable ZeroCell zero) {

    /** @param metAt null while it was not met */
    public record LimitCell(Limit limit, Instant due, @Nullable Instant metAt) {}

    static LedgerLine of(LedgerRow row, Names names, Instant now) {
        MatterFacts matter = row.matter();
        HeldOrder order = matter.held();
        LightInstants lights = matter.lights();
        return new LedgerLine(
                matter.incident(),
                row.entry() == null ? matter.incident() : row.entry().id(),
                matter.caseNumber(),
                matter.stage(),
                matter.category(),
                names.category(matter.category()),
                matter.text(),
                matter.where(),
                matter.channel(),
                order == null ? null : order.stage(),
                order == null ? null : order.unit(),
                order == null ? null : names.unitInShort(order.unit()),
                order == null ? null : names.person(order.handler()),
                row.details().coUnits().stream()
                        .map(unit -> String.valueOf(names.unitInShort(unit)))
                        .toList(),
                matter.light(now),
                lights == null ? null : lights.governing(),
                lights == null ? null : lights.yellowFrom(),
                lights == null ? null : lights.due(),
                lights == null ? null : lights.darkFrom(),
                row.details().limits().entrySet().stream()
                        .map(limit -> new LimitCell(
                                limit.getKey(),
                                limit.getValue().due(),
                                limit.getValue().metAt()))
                        .toList(),
                matter.lateness().passed().stream().sorted().toList(),
                matter.lateness().excused().stream().sorted().toList(),
                row.details().extensions(),
                row.details().suspendedUntil(),
                matter.rung(),
                matter.reportedAt(),
                order == null ? null : order.dispatchedAt(),
                matter.closedAt(),
                EntryCell.of(row.entry(), names),
                ZeroCell.of(row.zero(), names));
    }
}
