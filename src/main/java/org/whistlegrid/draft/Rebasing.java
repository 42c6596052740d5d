package org.whistlegrid.draft;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.whistlegrid.draft.DraftAct.Verb;
import org.whistlegrid.draft.topology.Plot;
import org.whistlegrid.grid.Grid;
import org.whistlegrid.grid.GridNotLoaded;

/**
 * Brings what a draft changed over to the newest version, when another one was published since it was begun, or taken back.
 * Row by row: what only one of the two changed is taken from him; areas above the grids become what lies in them; new codes
 * that both gave are given anew in the draft. Where both changed the same grid or building, nobody but people can decide.
 */
@ApplicationScoped
@Transactional
public class Rebasing {

    private static final int MOST_TOLD = 20;

    private final DraftStore drafts;
    private final ThreeWay rows;
    private final DrawingBoard board;
    private final Borders borders;
    private final Recoding recoding;
    private final Houses houses;
    private final Acts acts;
    private final Grid grid;

    Rebasing(
            DraftStore drafts,
            ThreeWay rows,
            DrawingBoard board,
            Borders borders,
            Recoding recoding,
            Houses houses,
            Acts acts,
            Grid grid) {
        this.drafts = drafts;
        this.rows = rows;
        this.board = board;
        this.borders = borders;
        this.recoding = recoding;
        this.houses = houses;
        this.acts = acts;
        this.grid = grid;
    }

    /**
     * @throws DraftRefused {@code draft-up-to-date} when it follows the newest version already, {@code
     *     draft-rebase-conflict} when both changed the same
     */
    public DraftFacts rebase(UUID id, String why) {
        Draft draft = drafts.lock(id);
        UUID newest = grid.newest().orElseThrow(GridNotLoaded::new).id();
        if (newest.equals(draft.basedOn())) {
            throw DraftRefused.upToDate();
        }
        UUID base = Objects.requireNonNull(draft.basedOn());
        int act = draft.changed();
        giveAnew(id, act, base, newest);
        List<String> conflicts = rows.conflicts(id, base, newest);
        if (!conflicts.isEmpty()) {
            String more = conflicts.size() > MOST_TOLD ? " …" : "";
            throw DraftRefused.conflict(
                    String.join(", ", conflicts.subList(0, Math.min(MOST_TOLD, conflicts.size()))) + more);
        }
        Set<String> follow = new LinkedHashSet<>(rows.changedByBoth(id, base, newest));
        List<String> redrawn = rows.redrawnGrids(id, base, newest);
        rows.take(id, base, newest);
        knit(id, act, redrawn, follow);
        acts.clear(id);
        draft.rebased(newest);
        acts.done(draft, act, Verb.REBASE, why, List.of());
        return draft.facts();
    }

    /** The borders of both meet at the same corners again. */
    private void knit(UUID id, int act, List<String> redrawn, Set<String> follow) {
        List<Plot> grids = redrawn.stream()
                .flatMap(code -> board.findGrid(id, code).stream())
                .toList();
        if (grids.isEmpty()) {
            borders.parentsFollow(id, act, follow);
        } else {
            borders.redraw(id, act, grids, List.copyOf(follow));
        }
    }

    /** From the widest tier down, for what lies in an area gets its code along with it. */
    private void giveAnew(UUID id, int act, UUID base, UUID newest) {
        for (String code : rows.givenTwice(id, base, newest, 12)) {
            Plot community = board.community(id, code);
            recoding.community(id, act, community, community.parent());
        }
        for (String code : rows.givenTwice(id, base, newest, 15)) {
            Plot plot = board.grid(id, code);
            recoding.grids(id, act, List.of(plot), plot.parent());
        }
        for (String code : rows.buildingsGivenTwice(id, base, newest)) {
            houses.giveAnew(id, act, code);
        }
    }
}
