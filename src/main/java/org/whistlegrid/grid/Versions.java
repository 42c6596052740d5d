package org.whistlegrid.grid;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.grid.internal.Changes;
import org.whistlegrid.grid.internal.NewVersion;
import org.whistlegrid.grid.internal.Timeline;
import org.whistlegrid.platform.Events;
import org.whistlegrid.platform.Page;

/**
 * The door for whoever draws the grid anew. A drawing is handed over inside the database: its rows lie in {@code
 * grid.draft_area} and {@code grid.draft_building}, of which this room reads and writes nothing else.
 */
@ApplicationScoped
public class Versions {

    private final NewVersion writing;
    private final Timeline timeline;
    private final Withdrawal withdrawal;
    private final Changes changes;
    private final Events events;
    private final Clock clock;

    Versions(
            NewVersion writing, Timeline timeline, Withdrawal withdrawal, Changes changes, Events events, Clock clock) {
        this.writing = writing;
        this.timeline = timeline;
        this.withdrawal = withdrawal;
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

    /** How many of each tier a drawing would add, change and take away; {@code before} as above. */
    public List<ChangeCount> counts(@Nullable UUID before, UUID drawing) {
        return changes.countsOfDraft(before, drawing);
    }

    /** Until the transaction ends nobody else adds a version: he waits, and then finds what was added. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void hold() {
        timeline.lock();
    }

    /**
     * Makes a drawing the version that follows, in the running transaction: the one before gets its last day, the new one
     * its areas, buildings and relations. What did not change is carried over inside the database. Where the one before
     * waits for the same day, the new one takes its place, and it is taken back.
     *
     * @param before what the drawing is based on; null for the very first
     * @param successionShare share of the smaller's ground that makes one code follow another, 0 to 1
     * @param by who does it, for the record
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void add(
            GridVersion version, UUID drawing, @Nullable GridVersion before, double successionShare, String by) {
        LocalDate day = version.validFrom();
        boolean replaces = before != null && before.validFrom().equals(day);
        if (replaces) {
            withdrawal.takeBack(before, version.reason());
        } else if (before != null) {
            timeline.end(before.id(), day);
        }
        UUID previous = timeline.endingOn(day).orElse(null);
        writing.insert(version);
        if (replaces) {
            timeline.replaced(before.id(), version.id());
        }
        writing.fill(version.id(), drawing, before == null ? null : before.id(), previous, successionShare);
        events.publish(new GridVersionPublished(version.id(), clock.instant(), day, version.reason(), previous, by));
    }
}
