package org.whistlegrid.ledger.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.board.HeldOrder;
import org.whistlegrid.board.Lateness;
import org.whistlegrid.board.LightInstants;
import org.whistlegrid.board.MatterFacts;
import org.whistlegrid.board.Names;
import org.whistlegrid.ledger.AloneWhistle;
import org.whistlegrid.ledger.LedgerRow;
import org.whistlegrid.timelimit.Light;
import org.whistlegrid.timelimit.Limit;
import org.whistlegrid.whistle.WhistleKind;

/**
 * One row of a ledger on one line.
 *
 * @param id of the case; null for a note about a whistle that stands alone, as all is that only a case has
 * @param key of the row: of the case, or of the suspension, note or dispute
 * @param text in the case's words, or title of the whistle
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
        @Nullable UUID id,
        UUID key,
        @Nullable String caseNumber,
        @Nullable WhistleCell whistle,
        @Nullable String stage,
        @Nullable String category,
        @Nullable String categoryName,
        String text,
        @Nullable String where,
        @Nullable String channel,
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
        @Nullable Instant reportedAt,
        @Nullable Instant dispatchedAt,
        @Nullable Instant closedAt,
        @Nullable EntryCell entry,
        @Nullable ZeroCell zero) {

    /** @param metAt null while it was not met */
    public record LimitCell(Limit limit, Instant due, @Nullable Instant metAt) {}

    /** A whistle that stands alone. */
    public record WhistleCell(UUID id, String number, WhistleKind kind) {

        static @Nullable WhistleCell of(@Nullable AloneWhistle whistle) {
            return whistle == null ? null : new WhistleCell(whistle.id(), whistle.number(), whistle.kind());
        }
    }

    static LedgerLine of(LedgerRow row, Names names, Instant now) {
        MatterFacts matter = row.matter();
        HeldOrder order = matter == null ? null : matter.held();
        LightInstants lights = matter == null ? null : matter.lights();
        Lateness lateness = matter == null ? Lateness.NONE : matter.lateness();
        return new LedgerLine(
                matter == null ? null : matter.incident(),
                row.key(),
                matter == null ? null : matter.caseNumber(),
                WhistleCell.of(row.whistle()),
                matter == null ? null : matter.stage(),
                matter == null ? null : matter.category(),
                matter == null ? null : names.category(matter.category()),
                row.text(),
                row.where(),
                matter == null ? null : matter.channel(),
                order == null ? null : order.stage(),
                order == null ? null : order.unit(),
                order == null ? null : names.unitInShort(order.unit()),
                order == null ? null : names.person(order.handler()),
                row.details().coUnits().stream()
                        .map(unit -> String.valueOf(names.unitInShort(unit)))
                        .toList(),
                matter == null ? null : matter.light(now),
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
                lateness.passed().stream().sorted().toList(),
                lateness.excused().stream().sorted().toList(),
                row.details().extensions(),
                row.details().suspendedUntil(),
                matter == null ? null : matter.rung(),
                matter == null ? null : matter.reportedAt(),
                order == null ? null : order.dispatchedAt(),
                matter == null ? null : matter.closedAt(),
                EntryCell.of(row.entry(), names),
                ZeroCell.of(row.zero(), names));
    }
}
