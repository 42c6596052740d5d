package org.whistlegrid.grid.draft;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.whistlegrid.grid.Grid;
import org.whistlegrid.grid.GridVersion;
import org.whistlegrid.grid.GridVersionPublished;
import org.whistlegrid.grid.internal.NewVersion;
import org.whistlegrid.platform.CurrentActor;
import org.whistlegrid.platform.Events;
import org.whistlegrid.platform.Ids;

/**
 * Makes a checked draft the next version. All of it is one transaction: the version before gets its last day, the new one
 * its areas, buildings and relations. What did not change is carried over inside the database.
 */
@ApplicationScoped
@Transactional
public class Publishing {

    private final DraftStore drafts;
    private final DraftTables tables;
    private final Acts acts;
    private final NewVersion versions;
    private final Grid grid;
    private final Events events;
    private final Ids ids;
    private final Clock clock;
    private final CurrentActor actor;

    Publishing(
            DraftStore drafts,
            DraftTables tables,
            Acts acts,
            NewVersion versions,
            Grid grid,
            Events events,
            Ids ids,
            Clock clock,
            CurrentActor actor) {
        this.drafts = drafts;
        this.tables = tables;
        this.acts = acts;
        this.versions = versions;
        this.grid = grid;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
        this.actor = actor;
    }

    /**
     * @param effectiveFrom today or later, and after the day the version before took effect
     * @param reason for the record, in the words of the office
     * @throws DraftRefused when the draft was not checked or has errors, for a day that has begun its past, or when another
     *     draft was published since this one was begun
     */
    public DraftFacts publish(UUID id, LocalDate effectiveFrom, String reason) {
        Draft draft = drafts.lock(id);
        if (effectiveFrom.isBefore(grid.today())) {
            throw DraftRefused.pastDay(effectiveFrom, grid.today());
        }
        versions.lockTimeline();
        Optional<GridVersion> before = grid.newest();
        if (!before.map(GridVersion::id).equals(Optional.ofNullable(draft.basedOn()))) {
            throw DraftRefused.overtaken(before.map(GridVersion::validFrom).orElse(grid.today()));
        }
        before.filter(version -> !effectiveFrom.isAfter(version.validFrom())).ifPresent(version -> {
            throw DraftRefused.tooEarly(effectiveFrom, version.validFrom());
        });
        UUID version = ids.next();
        draft.published(version, actor.get().username(), clock.instant());
        before.ifPresent(old -> versions.end(old.id(), effectiveFrom));
        versions.insert(new GridVersion(
                version,
                effectiveFrom,
                null,
                reason,
                before.map(GridVersion::district).orElseGet(() -> String.valueOf(draft.district())),
                before.map(GridVersion::districtName).orElseGet(() -> String.valueOf(draft.districtName()))));
        versions.fill(version, id, draft.basedOn());
        drafts.flush();
        acts.clear(id);
        tables.clear(id);
        events.publish(new GridVersionPublished(
                version,
                clock.instant(),
                effectiveFrom,
                reason,
                draft.basedOn(),
                actor.get().username()));
        return draft.facts();
    }
}
