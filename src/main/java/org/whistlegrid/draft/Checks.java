package org.whistlegrid.draft;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.whistlegrid.draft.CheckProgress.Phase;

/** The checks that were asked for and have not ended. */
@ApplicationScoped
class Checks {

    private final DraftTables tables;

    Checks(DraftTables tables) {
        this.tables = tables;
    }

    void ask(UUID draft, boolean heal, String by, Instant at) {
        tables.update(
                "insert into grid.draft_check (draft, heal, asked_by, asked_at, phase) values (?, ?, ?, ?, ?)",
                draft,
                heal,
                by,
                at.atOffset(ZoneOffset.UTC),
                Phase.WAITING.name());
    }

    Optional<CheckProgress> progress(UUID draft) {
        return tables.find(
                row -> new CheckProgress(
                        row.getBoolean("heal"),
                        row.getString("asked_by"),
                        row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                        Phase.valueOf(row.getString("phase")),
                        row.getInt("done"),
                        row.getInt("total")),
                "select heal, asked_by, asked_at, phase, done, total from grid.draft_check where draft = ?",
                draft);
    }

    /** False when the check was cancelled meanwhile. */
    boolean advance(UUID draft, Phase phase, int done, int total) {
        return tables.update(
                        "update grid.draft_check set phase = ?, done = ?, total = ? where draft = ?",
                        phase.name(),
                        done,
                        total,
                        draft)
                == 1;
    }

    void forget(UUID draft) {
        tables.update("delete from grid.draft_check where draft = ?", draft);
    }
}
