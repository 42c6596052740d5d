package org.whistlegrid.draft;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.grid.Grid;
import org.whistlegrid.grid.GridNotLoaded;
import org.whistlegrid.grid.GridVersion;
import org.whistlegrid.grid.VersionRefused;
import org.whistlegrid.platform.CurrentActor;
import org.whistlegrid.platform.Ids;
import org.whistlegrid.platform.Page;

/** The course of a draft: opened, filled, checked, and at its end discarded or published ({@link Publishing}). */
@ApplicationScoped
@Transactional
public class Drafts {

    private final DraftStore drafts;
    private final DraftTables tables;
    private final DraftRules rules;
    private final Report report;
    private final Checks checks;
    private final Completion completion;
    private final Grid grid;
    private final Ids ids;
    private final Clock clock;
    private final CurrentActor actor;

    Drafts(
            DraftStore drafts,
            DraftTables tables,
            DraftRules rules,
            Report report,
            Checks checks,
            Completion completion,
            Grid grid,
            Ids ids,
            Clock clock,
            CurrentActor actor) {
        this.drafts = drafts;
        this.tables = tables;
        this.rules = rules;
        this.report = report;
        this.checks = checks;
        this.completion = completion;
        this.grid = grid;
        this.ids = ids;
        this.clock = clock;
        this.actor = actor;
    }

    /**
     * An empty draft for the rows of a file; it will follow the newest version there is.
     *
     * @param district code and name of the district, needed for the very first drawing only
     * @param covers what the file speaks of, the rest stays as it is; null to conclude it from the rows
     * @throws DraftRefused when it is the very first one and they are not given
     */
    public DraftFacts openImport(
            String title, @Nullable String district, @Nullable String districtName, @Nullable Coverage covers) {
        Optional<GridVersion> before = grid.newest();
        if (before.isEmpty() && (district == null || !district.matches("[0-9]{6}") || districtName == null)) {
            throw DraftRefused.districtNeeded();
        }
        Draft draft = open(DraftOrigin.IMPORT, before.map(GridVersion::id).orElse(null), title);
        draft.ofDistrict(district, districtName);
        if (covers != null) {
            draft.covers(covers, true);
        }
        return draft.facts();
    }

    /**
     * A draft with all rows of a version. It always follows the newest one: with the rows of an older one it undoes what
     * was published since.
     *
     * @param day whose version the rows are taken from; null for the newest
     * @param version they are taken from, also one that was taken back; null for that of the day
     * @throws GridNotLoaded when there is none
     */
    public DraftFacts openRedraw(String title, @Nullable LocalDate day, @Nullable UUID version) {
        UUID newest = grid.newest().orElseThrow(GridNotLoaded::new).id();
        Draft draft = open(DraftOrigin.REDRAW, newest, title);
        UUID ofDay = day == null ? newest : grid.version(day).id();
        tables.takeOver(draft.id(), version == null ? ofDay : version);
        draft.filled(tables.count("grid.draft_area", draft.id()), tables.count("grid.draft_building", draft.id()));
        if (draft.facts().areas() == 0) {
            throw VersionRefused.unknown(version == null ? newest : version);
        }
        return draft.facts();
    }

    /**
     * Puts the rows of a source in the place of those there are: all of them, or none when the source throws. What the
     * source does not cover is added as it is in the version before. Runs in the caller's transaction, which must allow for
     * the time it takes.
     *
     * @throws DraftRefused when the draft is no import, is being checked or has ended, or when the source has more than it
     *     was said to cover
     */
    public DraftFacts fill(UUID id, RowSource source) {
        Draft draft = drafts.lock(id);
        if (draft.origin() != DraftOrigin.IMPORT) {
            throw DraftRefused.notImported();
        }
        tables.clear(id);
        tables.with(connection -> {
            DraftRows rows = new DraftRows(connection, id);
            try {
                source.writeTo(rows);
            } catch (RuntimeException e) {
                throw e;
            } catch (Exception e) {
                throw new IllegalStateException("the source of draft " + id + " failed", e);
            }
            rows.finish();
            return rows;
        });
        Coverage said = draft.saidToCover();
        draft.covers(completion.complete(id, draft.basedOn(), said), said != null);
        draft.filled(tables.count("grid.draft_area", id), tables.count("grid.draft_building", id));
        return draft.facts();
    }

    public DraftFacts get(UUID id) {
        return drafts.get(id).facts();
    }

    /** Newest first. */
    public Page<DraftFacts> list(@Nullable DraftState state, @Nullable UUID after, int limit) {
        return Page.cut(
                drafts.page(state, after, limit + 1).stream().map(Draft::facts).toList(), limit, facts -> facts.id()
                        .toString());
    }

    /** The report of the newest check, page by page. */
    public Page<Report.Line> findings(
            UUID id, @Nullable FindingCode code, @Nullable Severity severity, int after, int limit) {
        drafts.get(id);
        return Page.cut(
                report.page(id, code, severity, after, limit + 1), limit, line -> String.valueOf(line.number()));
    }

    /**
     * Asks for a check; a node runs it in the background, whichever comes first.
     *
     * @param heal whether gaps and slivers below the tolerance shall be repaired
     * @param tolerance in m²; null for the one of today's rule
     */
    public DraftFacts check(UUID id, boolean heal, @Nullable Double tolerance) {
        Draft draft = drafts.lock(id);
        draft.checking(tolerance == null ? rules.on(grid.today()).tolerance() : tolerance);
        checks.ask(id, heal, actor.get().username(), clock.instant());
        return draft.facts();
    }

    /** Ends a running check; the draft is left as it was before. */
    public DraftFacts cancelCheck(UUID id) {
        Draft draft = drafts.lock(id);
        draft.checkCancelled();
        checks.forget(id);
        return draft.facts();
    }

    /** How far the running check is; empty when none runs. */
    public Optional<CheckProgress> progress(UUID id) {
        drafts.get(id);
        return checks.progress(id);
    }

    /** Ends the draft and takes its rows away. A running check notices and stops. */
    public DraftFacts discard(UUID id) {
        Draft draft = drafts.lock(id);
        draft.discarded(actor.get().username(), clock.instant());
        checks.forget(id);
        tables.clear(id);
        return draft.facts();
    }

    private Draft open(DraftOrigin origin, @Nullable UUID basedOn, String title) {
        Draft draft = new Draft(
                ids.next(),
                origin,
                basedOn,
                title,
                rules.on(grid.today()).tolerance(),
                actor.get().username(),
                clock.instant());
        drafts.persistAndFlush(draft);
        return draft;
    }
}
