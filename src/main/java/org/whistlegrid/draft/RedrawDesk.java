package org.whistlegrid.draft;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.locationtech.jts.geom.Geometry;
import org.whistlegrid.draft.DraftAct.Verb;
import org.whistlegrid.draft.topology.Codes;
import org.whistlegrid.draft.topology.Plot;
import org.whistlegrid.draft.topology.Rings;
import org.whistlegrid.draft.topology.Serials;
import org.whistlegrid.grid.Tier;
import org.whistlegrid.platform.Page;

/**
 * What is done to a draft by hand. Borders are drawn at the grids; communities and sub-districts are what their grids
 * cover. Every act is recorded with who, when and why, keeps the drawing free of gaps, and can be undone while it is the
 * newest.
 */
@ApplicationScoped
@Transactional
public class RedrawDesk {

    private static final Rings RINGS = new Rings(100_000);

    private final DraftStore drafts;
    private final DrawingBoard board;
    private final Borders borders;
    private final Houses houses;
    private final Acts acts;

    RedrawDesk(DraftStore drafts, DrawingBoard board, Borders borders, Houses houses, Acts acts) {
        this.drafts = drafts;
        this.board = board;
        this.borders = borders;
        this.houses = houses;
        this.acts = acts;
    }

    /**
     * Cuts a grid. The largest part keeps code and name, the others get the next free codes of the community, from the
     * largest to the smallest.
     *
     * @param by a line through it, or polygons of which each cuts out a part
     * @param names of the new parts in that order; missing ones are called after the old grid
     * @throws DraftRefused {@code draft-not-cut} when less than two parts come of it
     */
    public DraftAct split(UUID id, String code, Geometry by, List<String> names, String why) {
        Draft draft = drafts.lock(id);
        int act = draft.changed();
        Plot grid = board.grid(id, code);
        List<Geometry> parts = Borders.cut(grid.ground(), by);
        if (parts.size() < 2) {
            throw DraftRefused.notCut(code);
        }
        List<String> codes = new ArrayList<>(List.of(code));
        List<Plot> drawn = new ArrayList<>(List.of(grid.withGround(parts.get(0))));
        String name = board.nameOf(id, code).orElse(code);
        Serials serials = board.gridSerials(id, grid.parent());
        for (int i = 1; i < parts.size(); i++) {
            String free = serials.next().orElseThrow(() -> DraftRefused.noCodeLeft(grid.parent()));
            Plot part = new Plot(-i, free, Tier.GRID, free, grid.parent(), parts.get(i));
            board.add(id, act, part, i <= names.size() ? names.get(i - 1) : name + "-" + (i + 1));
            codes.add(free);
            drawn.add(board.grid(id, free));
        }
        List<Plot> settled = borders.redraw(id, act, drawn, List.of());
        houses.follow(id, act, settled, grid.ground());
        return acts.done(draft, act, Verb.SPLIT, why, codes);
    }

    /**
     * Makes one grid of several.
     *
     * @param into the one whose code and name stay; one of them
     * @throws DraftRefused {@code draft-not-neighbours} when they do not hang together
     */
    public DraftAct merge(UUID id, List<String> codes, String into, String why) {
        Draft draft = drafts.lock(id);
        int act = draft.changed();
        List<Plot> grids =
                codes.stream().distinct().map(code -> board.grid(id, code)).toList();
        Plot kept = grids.stream()
                .filter(grid -> grid.code().equals(into))
                .findFirst()
                .orElseThrow(() -> DraftRefused.noSuchArea(into));
        Geometry together = Borders.union(grids.stream().map(Plot::ground).toList());
        int parts = grids.stream()
                .mapToInt(grid -> grid.ground().getNumGeometries())
                .max()
                .orElse(1);
        if (grids.size() < 2 || together.getNumGeometries() > parts) {
            throw DraftRefused.notNeighbours(String.join(", ", codes));
        }
        for (Plot grid : grids) {
            if (grid != kept) {
                board.remove(id, act, grid);
                houses.moveAll(id, act, grid.code(), into);
            }
        }
        borders.redraw(
                id,
                act,
                List.of(kept.withGround(together)),
                grids.stream().map(Plot::parent).toList());
        return acts.done(draft, act, Verb.MERGE, why, codes);
    }

    /**
     * Gives a grid another ground. What it takes, its neighbours lose; what it leaves, each piece goes to the neighbour
     * with the longest border to it.
     *
     * @throws DraftRefused {@code draft-swallows} when a neighbour would have nothing left
     */
    public DraftAct moveBorder(UUID id, String code, Geometry ground, String why) {
        Draft draft = drafts.lock(id);
        int act = draft.changed();
        requireGround(ground);
        List<Plot> changed = borders.move(id, act, board.grid(id, code), ground);
        return acts.done(
                draft,
                act,
                Verb.MOVE_BORDER,
                why,
                changed.stream().map(Plot::code).toList());
    }

    /** Gives an area of any tier, or a building, another name. */
    public DraftAct rename(UUID id, String code, String name, String why) {
        Draft draft = drafts.lock(id);
        int act = draft.changed();
        if (code.length() == Tier.BUILDING.digits()) {
            houses.name(id, act, houses.rowOf(id, code), name);
        } else {
            board.name(id, act, board.area(id, code), name);
        }
        return acts.done(draft, act, Verb.RENAME, why, List.of(code));
    }

    /** Gives a building to another grid. Whether it stands there, the check says. */
    public DraftAct assign(UUID id, String building, String grid, String why) {
        Draft draft = drafts.lock(id);
        int act = draft.changed();
        board.grid(id, grid);
        houses.assign(id, act, houses.rowOf(id, building), grid);
        return acts.done(draft, act, Verb.ASSIGN_BUILDING, why, List.of(building, grid));
    }

    /** Draws a new building; it gets the next serial of its community. */
    public DraftAct build(UUID id, String grid, NewBuilding building, String why) {
        Draft draft = drafts.lock(id);
        int act = draft.changed();
        requireGround(building.ground());
        String code = houses.freeCode(id, Codes.parentOf(board.grid(id, grid).code()));
        houses.build(id, act, building, code, grid);
        return acts.done(draft, act, Verb.NEW_BUILDING, why, List.of(grid, code));
    }

    /** Takes a building away; older versions go on showing it. */
    public DraftAct retire(UUID id, String building, String why) {
        Draft draft = drafts.lock(id);
        int act = draft.changed();
        houses.retire(id, act, houses.rowOf(id, building));
        return acts.done(draft, act, Verb.RETIRE_BUILDING, why, List.of(building));
    }

    /** Undoes the newest act and says which it was. */
    public DraftAct undo(UUID id) {
        Draft draft = drafts.lock(id);
        DraftAct newest =
                acts.newest(id).filter(act -> act.verb() != Verb.REBASE).orElseThrow(DraftRefused::nothingToUndo);
        draft.undone();
        acts.undo(id, newest.number());
        acts.count(draft);
        return newest;
    }

    /** In the order they were done. */
    public Page<DraftAct> acts(UUID id, int after, int limit) {
        drafts.get(id);
        return Page.cut(acts.page(id, after, limit + 1), limit, act -> String.valueOf(act.number()));
    }

    private static void requireGround(Geometry ground) {
        RINGS.flawOf(ground).ifPresent(flaw -> {
            throw DraftRefused.groundInvalid(flaw.code().name());
        });
    }
}
