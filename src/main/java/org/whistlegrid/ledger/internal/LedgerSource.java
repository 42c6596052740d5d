package org.whistlegrid.ledger.internal;

import org.whistlegrid.directory.ScopedColumns;
import org.whistlegrid.ledger.Ledger;

/**
 * Where a ledger's rows are read, and by which columns they are limited and narrowed. In each the matter is {@code m};
 * what narrows by it leaves out what is about none.
 *
 * @param row alias whose unit, category, place and number narrow the list
 * @param id column that identifies a row and breaks ties
 * @param begin column of the dates that {@code from} and {@code to} narrow
 */
record LedgerSource(String from, String row, String id, String begin, String due, ScopedColumns scoped) {

    private static final LedgerSource LIVE = new LedgerSource(
            " from board.matter_view m",
            "m",
            "m.incident",
            "m.reported_at",
            "coalesce(m.due, 'infinity')",
            scoped("m").reporter("m.reporter"));

    private static final LedgerSource ENTRIES = new LedgerSource(
            " from ledger.entry e join board.matter_view m on m.incident = e.incident",
            "e",
            "e.id",
            "e.since",
            "coalesce(e.due, 'infinity')",
            scoped("e"));

    /** Notes may be about a whistle that has no case. */
    private static final LedgerSource NOTES = new LedgerSource(
            ENTRIES.from().replace(" join ", " left join "),
            ENTRIES.row(),
            ENTRIES.id(),
            ENTRIES.begin(),
            ENTRIES.due(),
            ENTRIES.scoped());

    private static final LedgerSource ZERO_CHECK = new LedgerSource(
            " from ledger.zero_check_row r join board.matter_view m on m.incident = r.incident",
            "r",
            "r.incident",
            "m.reported_at",
            "coalesce(r.due, 'infinity')",
            scoped("r"));

    static LedgerSource of(Ledger ledger) {
        return switch (ledger) {
            case LIVE -> LIVE;
            case SUSPENDED, DISPUTED -> ENTRIES;
            case SUPERVISED -> NOTES;
            case ZERO_CHECK -> ZERO_CHECK;
        };
    }

    private static ScopedColumns scoped(String alias) {
        return ScopedColumns.of()
                .area(alias + ".grid")
                .informed(alias + ".informed")
                .unit(alias + ".unit")
                .handler(alias + ".handler");
    }
}
