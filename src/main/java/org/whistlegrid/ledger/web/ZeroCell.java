package org.whistlegrid.ledger.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.board.Names;
import org.whistlegrid.ledger.ZeroCheckLine;
import org.whistlegrid.timelimit.Limit;

/** How a matter stood when the month ended, and what became of it; see {@link ZeroCheckLine}. */
public record ZeroCell(
        ZeroCheckLine.Kind kind,
        String stage,
        @Nullable String unit,
        @Nullable String unitName,
        @Nullable String handlerName,
        List<Limit> limits,
        @Nullable Instant due,
        @Nullable String rung,
        List<Limit> excused,
        ZeroCheckLine.Became became) {

    static @Nullable ZeroCell of(@Nullable ZeroCheckLine line, Names names) {
        return line == null
                ? null
                : new ZeroCell(
                        line.kind(),
                        line.stage(),
                        line.unit(),
                        names.unitInShort(line.unit()),
                        names.person(line.handler()),
                        line.limits().stream().sorted().toList(),
                        line.due(),
                        line.rung(),
                        line.excused().stream().sorted().toList(),
                        line.became());
    }
}
