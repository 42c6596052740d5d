package org.whistlegrid.board.internal;

import java.time.Instant;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.board.MatterFacts;

/** The three ways a list of matters is read; each is an index of {@code board.matter} and a key to go on from. */
enum Sorting {
    /** What is due first comes first, what has no due last. */
    DUE(LightSql.DUE, "asc", ">", facts -> facts.lights() == null
            ? null
            : facts.lights().due()),
    /** Last reported first. */
    NEWEST("m.reported_at", "desc", "<", MatterFacts::reportedAt),
    /** Last struck off first. */
    LAST_CLOSED("m.closed_at", "desc", "<", MatterFacts::closedAt);

    private final String column;
    private final String direction;
    private final String beyond;
    private final Function<MatterFacts, @Nullable Instant> key;

    Sorting(String column, String direction, String beyond, Function<MatterFacts, @Nullable Instant> key) {
        this.column = column;
        this.direction = direction;
        this.beyond = beyond;
        this.key = key;
    }

    String orderBy() {
        return " order by %s %s, m.incident %s".formatted(column, direction, direction);
    }

    Conditions startAfter(@Nullable Cursor cursor, Conditions conditions) {
        return cursor == null
                ? conditions
                : conditions
                        .and("(%s, m.incident) %s (cast(:afterAt as timestamptz), :afterId)".formatted(column, beyond))
                        .with("afterAt", cursor.at())
                        .with("afterId", cursor.id());
    }

    String cursorAfter(MatterFacts facts) {
        return Cursor.of(key.apply(facts), facts.incident()).text();
    }
}
