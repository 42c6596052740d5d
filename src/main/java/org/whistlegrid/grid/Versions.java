package org.whistlegrid.grid;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.grid.internal.Changes;
import org.whistlegrid.grid.internal.NewVersion;
import org.whistlegrid.platform.Events;
import org.whistlegrid.platform.Page;

/**
 * The door for whoever draws the grid anew. A drawing is handed over inside the database: its rows lie in {@code
 * grid.draft_area} and {@code grid.draft_building}, of which this room reads and writes nothing else.
 */
@ApplicationScoped
public class Versions {

    private final NewVersion writing;
    private final Changes changes;
    private final Events events;
    private final Clock clock;

    Versions(NewVersion writing, Changes changes, Events events, Clock clock) {
        this.writing = writing;
        this.changes = changes;
        this.events = events;
        this.clock = clock;
    }

    /**
     * What a drawing would change, by code, a page at a time.
     *
     * @param before the version it is compared with; null when it is the very first drawing: then everything is new
     * @param after code the page before ended with
     */
    public Page<AreaChange> changes(@Nullable UUID before, UUID drawing, @Nullable String after, int limit) {
        return Page.cut(
                changes.ofDraft(before, drawing, after == null ? "" : after, limit + 1), limit, AreaChange::code);
    }

    /** Until the transaction ends nobody else adds a version: he waits, and then finds what was added. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void hold() {
        writing.lockTimeline();
    }

    /**
     * Makes a drawing the version that follows, in the running transaction: the one before gets its last day, the new one
     * its areas, buildings and relations. What did not change is carried over inside the database.
     *
     * @param before what it follows; null for the very first
     * @param by who does it, for the record
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void add(GridVersion version, UUID drawing, @Nullable UUID before, String by) {
        if (before != null) {
            writing.end(before, version.validFrom());
        }
        writing.insert(version);
        writing.fill(version.id(), drawing, before);
        events.publish(new GridVersionPublished(
                version.id(), clock.instant(), version.validFrom(), version.reason(), before, by));
    }
}
