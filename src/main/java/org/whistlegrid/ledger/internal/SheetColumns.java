package org.whistlegrid.ledger.internal;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.board.HeldOrder;
import org.whistlegrid.board.MatterFacts;
import org.whistlegrid.ledger.AloneWhistle;
import org.whistlegrid.ledger.Ledger;
import org.whistlegrid.ledger.LedgerEntry;
import org.whistlegrid.ledger.LedgerRow;
import org.whistlegrid.ledger.MatterDetails.DueAndMet;
import org.whistlegrid.ledger.ZeroCheckLine;
import org.whistlegrid.timelimit.Limit;

/** Which columns the sheet of each ledger has. Nobody's name or number stands in one but those of people at work. */
@ApplicationScoped
class SheetColumns {

    private final SheetWords words;
    private final Clock clock;

    SheetColumns(SheetWords words, Clock clock) {
        this.words = words;
        this.clock = clock;
    }

    List<SheetColumn> of(Ledger ledger) {
        return switch (ledger) {
            case LIVE -> live();
            case SUSPENDED -> suspended();
            case SUPERVISED -> supervised();
            case DISPUTED -> disputed();
            case ZERO_CHECK -> zeroCheck();
        };
    }

    private List<SheetColumn> live() {
        List<SheetColumn> columns = new ArrayList<>(matter());
        columns.add(held("unit", 20, order -> words.unit(order.unit())));
        columns.add(of("coUnits", 20, row -> words.units(row.details().coUnits())));
        columns.add(held("handler", 10, order -> words.person(order.handler())));
        columns.add(matter("light", 10, matter -> words.sayIf("light", matter.light(clock.instant()))));
        for (Limit limit : Limit.values()) {
            String name = limit.name().toLowerCase(java.util.Locale.ROOT);
            columns.add(of(name + "Due", 17, row -> limit(row, limit, DueAndMet::due)));
            columns.add(of(name + "Met", 17, row -> limit(row, limit, DueAndMet::metAt)));
        }
        columns.add(of("extensions", 10, row -> row.details().extensions()));
        columns.add(of("suspendedUntil", 17, row -> row.details().suspendedUntil()));
        columns.add(matter("rung", 10, matter -> words.sayIf("rung", matter.rung())));
        columns.add(matter("reportedAt", 17, MatterFacts::reportedAt));
        columns.add(held("dispatchedAt", 17, HeldOrder::dispatchedAt));
        return columns;
    }

    private List<SheetColumn> suspended() {
        List<SheetColumn> columns = new ArrayList<>(matter());
        columns.add(entry("entryUnit", 20, entry -> words.unit(entry.unit())));
        columns.add(entry("since.SUSPENDED", 17, LedgerEntry::since));
        columns.add(entry("due.SUSPENDED", 17, LedgerEntry::due));
        columns.add(entry("examineBy", 17, LedgerEntry::examineBy));
        columns.add(entry("settledAt.SUSPENDED", 17, LedgerEntry::settledAt));
        columns.addAll(asked());
        return columns;
    }

    private List<SheetColumn> supervised() {
        List<SheetColumn> columns = new ArrayList<>();
        columns.add(entry("number", 18, LedgerEntry::number));
        columns.add(entry("kind.SUPERVISED", 10, entry -> words.say("rung", entry.kind())));
        columns.addAll(matter());
        columns.add(entry("entryUnit", 20, entry -> words.unit(entry.unit())));
        columns.add(entry("limit", 8, LedgerEntry::limit));
        columns.add(entry("since.SUPERVISED", 17, LedgerEntry::since));
        columns.add(entry("due.SUPERVISED", 17, LedgerEntry::due));
        columns.add(entry("requirement", 30, LedgerEntry::reason));
        columns.add(entry("doneBy", 17, LedgerEntry::examineBy));
        columns.add(entry("state", 10, entry -> words.say("state", entry.state())));
        columns.add(entry("settledAt.SUPERVISED", 17, LedgerEntry::settledAt));
        columns.add(entry("answeredBy", 10, entry -> words.person(entry.decidedBy())));
        columns.add(entry("answer", 40, LedgerEntry::words));
        return columns;
    }

    private List<SheetColumn> disputed() {
        List<SheetColumn> columns = new ArrayList<>();
        columns.add(entry("kind.DISPUTED", 10, entry -> words.say("kind", entry.kind())));
        columns.addAll(matter());
        columns.add(entry("entryUnit", 20, entry -> words.unit(entry.unit())));
        columns.add(entry("since.DISPUTED", 17, LedgerEntry::since));
        columns.add(entry("toUnit", 20, entry -> words.unit(entry.toUnit())));
        columns.add(entry("state", 10, entry -> words.say("state", entry.state())));
        columns.add(entry("due.DISPUTED", 17, LedgerEntry::due));
        columns.add(entry("settledAt.DISPUTED", 17, LedgerEntry::settledAt));
        columns.addAll(asked());
        return columns;
    }

    private List<SheetColumn> zeroCheck() {
        List<SheetColumn> columns = new ArrayList<>();
        columns.add(zero("zeroKind", 12, line -> words.say("zero", line.kind())));
        columns.addAll(matter());
        columns.add(zero("zeroUnit", 20, line -> words.unit(line.unit())));
        columns.add(zero("zeroHandler", 12, line -> words.person(line.handler())));
        columns.add(zero("zeroStage", 12, line -> words.say("stage", line.stage())));
        columns.add(zero("zeroLimits", 12, line -> words.limits(line.limits())));
        columns.add(zero("zeroDue", 17, ZeroCheckLine::due));
        columns.add(zero("rung", 10, line -> words.sayIf("rung", line.rung())));
        columns.add(zero("became", 12, line -> words.say("became", line.became())));
        columns.add(zero("zeroExcused", 12, line -> words.limits(line.excused())));
        columns.add(matter("closedAt", 17, MatterFacts::closedAt));
        return columns;
    }

    private List<SheetColumn> matter() {
        return List.of(
                of("caseNumber", 18, LedgerRow::number),
                matter("channel", 10, matter -> words.say("channel", matter.channel())),
                of("category", 16, this::category),
                of("text", 40, LedgerRow::text),
                of("where", 36, LedgerRow::where),
                matter("stage", 10, matter -> words.say("stage", stage(matter))),
                matter("passed", 12, matter -> words.limits(matter.lateness().passed())),
                matter("excused", 12, matter -> words.limits(matter.lateness().excused())));
    }

    private List<SheetColumn> asked() {
        return List.of(
                entry("reason", 36, LedgerEntry::reason),
                entry("basis", 24, LedgerEntry::basis),
                entry("askedBy", 10, entry -> words.person(entry.askedBy())),
                entry("decidedBy", 10, entry -> words.person(entry.decidedBy())),
                entry("words", 36, LedgerEntry::words));
    }

    /** The order's stage says more than that a unit has it. */
    private static String stage(MatterFacts matter) {
        return matter.held() != null && matter.stage().equals("DISPATCHED")
                ? matter.held().stage()
                : matter.stage();
    }

    /** A whistle has its kind in the place of a category. */
    private String category(LedgerRow row) {
        AloneWhistle whistle = row.whistle();
        return whistle != null
                ? words.whistle(whistle.kind())
                : words.category(Objects.requireNonNull(row.matter()).category());
    }

    private static SheetColumn matter(String heading, int width, Function<MatterFacts, @Nullable Object> cell) {
        return of(heading, width, row -> row.matter() == null ? null : cell.apply(row.matter()));
    }

    private static SheetColumn held(String heading, int width, Function<HeldOrder, @Nullable Object> cell) {
        return matter(heading, width, matter -> matter.held() == null ? null : cell.apply(matter.held()));
    }

    private static @Nullable Object limit(LedgerRow row, Limit limit, Function<DueAndMet, @Nullable Instant> cell) {
        DueAndMet has = row.details().limits().get(limit);
        return has == null ? null : cell.apply(has);
    }

    private static SheetColumn of(String heading, int width, Function<LedgerRow, @Nullable Object> cell) {
        return new SheetColumn(heading, width, cell);
    }

    private static SheetColumn entry(String heading, int width, Function<LedgerEntry, @Nullable Object> cell) {
        return of(heading, width, row -> cell.apply(Objects.requireNonNull(row.entry())));
    }

    private static SheetColumn zero(String heading, int width, Function<ZeroCheckLine, @Nullable Object> cell) {
        return of(heading, width, row -> row.zero() == null ? null : cell.apply(row.zero()));
    }
}
