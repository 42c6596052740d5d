package org.whistlegrid.board.internal;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.board.Conditions;
import org.whistlegrid.board.LightSql;
import org.whistlegrid.board.MatterFacts;
import org.whistlegrid.platform.Cursor;

/** The ways a list of matters is read; each is an index of {@code board.matter} and a key to go on from. */
enum Sorting {
    /** What is due first comes first, what has no due last. */
    DUE(LightSql.DUE, "timestamptz", true, Sorting::due),
    /** What lies at desks, by the limit that binds the desk: the latest first. */
    AT_DESK("coalesce(m.desk_due, 'infinity')", "timestamptz", true, Sorting::deskDue),
    /** Last reported first. */
    NEWEST("m.reported_at", "timestamptz", false, facts -> facts.reportedAt().toString()),
    /** Last struck off first. */
    LAST_CLOSED("m.closed_at", "timestamptz", false, facts -> String.valueOf(facts.closedAt())),
    /** By case number, last one first. */
    NUMBER("m.case_number", "text", false, MatterFacts::caseNumber);

    private static final String NEVER = "infinity";

    /** Some three thousand years either way: within what PostgreSQL reads, beyond what a list holds. */
    private static final long FARTHEST_SECOND = 100_000_000_000L;

    private final String column;
    private final String type;
    private final boolean ascending;
    private final Function<MatterFacts, String> key;

    Sorting(String column, String type, boolean ascending, Function<MatterFacts, String> key) {
        this.column = column;
        this.type = type;
        this.ascending = ascending;
        this.key = key;
    }

    String orderBy() {
        return " order by %1$s %2$s, m.incident %2$s".formatted(column, ascending ? "asc" : "desc");
    }

    /** @param after the cursor that the page before ended with; null for the beginning */
    Conditions startAfter(@Nullable String after, Conditions conditions) {
        Cursor cursor = Cursor.read(after, this::fits);
        return cursor == null
                ? conditions
                : conditions
                        .and("(%s, m.incident) %s (cast(:afterKey as %s), :afterId)"
                                .formatted(column, ascending ? ">" : "<", type))
                        .with("afterKey", cursor.key())
                        .with("afterId", cursor.id());
    }

    String cursorAfter(MatterFacts facts) {
        return new Cursor(key.apply(facts), facts.incident()).text();
    }

    private boolean fits(String text) {
        if (this == NUMBER || (this == DUE || this == AT_DESK) && text.equals(NEVER)) {
            return true;
        }
        try {
            return Math.abs(Instant.parse(text).getEpochSecond()) < FARTHEST_SECOND;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static String due(MatterFacts facts) {
        return facts.lights() == null ? NEVER : facts.lights().due().toString();
    }

    private static String deskDue(MatterFacts facts) {
        return facts.deskDue() == null ? NEVER : facts.deskDue().toString();
    }
}
