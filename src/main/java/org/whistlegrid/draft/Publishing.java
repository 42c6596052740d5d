package org.whistlegrid.draft;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.whistlegrid.grid.Grid;
import org.whistlegrid.grid.GridVersion;
import org.whistlegrid.grid.Versions;
import org.whistlegrid.platform.CurrentActor;
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
    private final Versions versions;
    private final DraftRules rules;
    private final Grid grid;
    private final Ids ids;
    private final Clock clock;
    private final CurrentActor actor;

    Publishing(
            DraftStore drafts,
            DraftTables tables,
            Acts acts,
            Versions versions,
            DraftRules rules,
            Grid grid,
            Ids ids,
            Clock clock,
            CurrentActor actor) {
        this.drafts = drafts;
        this.tables = tables;
        this.acts = acts;
        this.versions = versions;
        this.rules = rules;
        this.grid = grid;
        this.ids = ids;
        this.clock = clock;
        this.actor = actor;
    }

    /**
     * Makes the draft the version from a day on. On the day of a version that has not begun yet, it takes its place; what
     * it is based on is that version, so nothing of it is lost unawares.
     *
     * @param effectiveFrom today or later, after the version in force began, and no earlier than the one to come
     * @param reason for the record, in the words of the office
     * @throws DraftRefused when the draft was not checked or has errors, for a day that has begun its past, or when another
     *     draft was published since this one was begun
     */
    public DraftFacts publish(UUID id, LocalDate effectiveFrom, String reason) {
        Draft draft = drafts.lock(id);
        if (effectiveFrom.isBefore(grid.today())) {
            throw DraftRefused.pastDay(effectiveFrom, grid.today());
        }
        versions.hold();
        Optional<GridVersion> before = grid.newest();
        if (!before.map(GridVersion::id).equals(Optional.ofNullable(draft.basedOn()))) {
            throw DraftRefused.overtaken(before.map(GridVersion::validFrom).orElse(grid.today()));
        }
        before.ifPresent(version -> requireDay(effectiveFrom, version));
        UUID version = ids.next();
        String by = actor.get().username();
        draft.published(version, by, clock.instant());
        GridVersion next = new GridVersion(
                version,
                effectiveFrom,
                null,
                reason,
                before.map(GridVersion::district).orElseGet(() -> String.valueOf(draft.district())),
                before.map(GridVersion::districtName).orElseGet(() -> String.valueOf(draft.districtName())));
        versions.add(next, id, before.orElse(null), rules.on(grid.today()).successionShare(), by);
        drafts.flush();
        acts.clear(id);
        tables.clear(id);
        return draft.facts();
    }

    private void requireDay(LocalDate day, GridVersion newest) {
        boolean coming = newest.validFrom().isAfter(grid.today());
        if (coming && day.isBefore(newest.validFrom())) {
            throw DraftRefused.beforeComing(day, newest.validFrom());
        }
        if (!coming && !day.isAfter(newest.validFrom())) {
            throw DraftRefused.tooEarly(day, newest.validFrom());
        }
    }
}
