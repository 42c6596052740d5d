package org.whistlegrid.draft;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.whistlegrid.draft.DraftAct.Verb;
import org.whistlegrid.draft.topology.Plot;
import org.whistlegrid.grid.Tier;

/**
 * What is done by hand to communities, and to where they and their grids belong. Grids and buildings come along, and get
 * codes that begin with those of their new parents. Like every act these are recorded and can be undone while they are the
 * newest.
 */
@ApplicationScoped
@Transactional
public class CommunityDesk {

    private final DraftStore drafts;
    private final DrawingBoard board;
    private final Borders borders;
    private final Recoding recoding;
    private final CommunityCut cutting;
    private final Acts acts;

    CommunityDesk(
            DraftStore drafts,
            DrawingBoard board,
            Borders borders,
            Recoding recoding,
            CommunityCut cutting,
            Acts acts) {
        this.drafts = drafts;
        this.board = board;
        this.borders = borders;
        this.recoding = recoding;
        this.cutting = cutting;
        this.acts = acts;
    }

    /**
     * Makes a community of some grids of another.
     *
     * @param grids that leave; at least one stays
     * @param name of the new community; null for one called after the old
     * @throws DraftRefused {@code draft-nothing-left} when all would leave
     */
    public DraftAct split(UUID id, String code, List<String> grids, @Nullable String name, String why) {
        Draft draft = drafts.lock(id);
        int act = draft.changed();
        Plot community = board.community(id, code);
        List<Plot> leaving = board.children(id, code).stream()
                .filter(grid -> grids.contains(grid.code()))
                .toList();
        for (String wanted : grids) {
            if (leaving.stream().noneMatch(grid -> grid.code().equals(wanted))) {
                throw DraftRefused.noSuchArea(wanted);
            }
        }
        requireSomeStay(id, code, leaving.size());
        String made = cutting.found(
                id,
                act,
                community,
                Borders.union(leaving.stream().map(Plot::ground).toList()),
                name);
        Map<String, String> codes = recoding.grids(id, act, leaving, made);
        borders.parentsFollow(id, act, Set.of(code, made));
        List<String> touched = new ArrayList<>(List.of(code, made));
        touched.addAll(codes.values());
        return acts.done(draft, act, Verb.SPLIT_COMMUNITY, why, touched);
    }

    /**
     * Cuts a community along a line, and the grids that the line crosses. The largest part stays the community, each other
     * becomes one.
     *
     * @param by a line through it, or polygons of which each cuts out a part
     * @param names of the new communities, from the largest to the smallest; missing ones are called after the old
     * @throws DraftRefused {@code draft-not-cut} when less than two parts come of it
     */
    public DraftAct cut(UUID id, String code, Geometry by, List<String> names, String why) {
        Draft draft = drafts.lock(id);
        int act = draft.changed();
        List<String> touched = cutting.cut(draft, act, board.community(id, code), by, names);
        return acts.done(draft, act, Verb.SPLIT_COMMUNITY, why, touched);
    }

    /**
     * Makes one community of several; the grids of the others come under it.
     *
     * @param into the one whose code and name stay; one of them
     * @throws DraftRefused {@code draft-not-neighbours} when they do not hang together
     */
    public DraftAct merge(UUID id, List<String> codes, String into, String why) {
        Draft draft = drafts.lock(id);
        int act = draft.changed();
        List<Plot> communities =
                codes.stream().distinct().map(code -> board.community(id, code)).toList();
        Plot kept = communities.stream()
                .filter(community -> community.code().equals(into))
                .findFirst()
                .orElseThrow(() -> DraftRefused.noSuchArea(into));
        if (communities.size() < 2) {
            throw DraftRefused.notNeighbours(into);
        }
        requireTogether(communities);
        Set<String> following = new LinkedHashSet<>(List.of(into));
        for (Plot other : communities) {
            if (other != kept) {
                recoding.grids(id, act, board.children(id, other.code()), into);
                board.remove(id, act, other);
                following.add(other.parent());
            }
        }
        for (String parent : following) {
            requireSomeStay(id, parent, 0);
        }
        borders.parentsFollow(id, act, following);
        return acts.done(draft, act, Verb.MERGE_COMMUNITIES, why, codes);
    }

    /**
     * Brings a grid under a community it lies beside. The border of both communities moves; the grid and its buildings get
     * codes of the new one.
     *
     * @throws DraftRefused {@code draft-nothing-left} when it is the last of its community
     */
    public DraftAct moveGrid(UUID id, String code, String to, String why) {
        Draft draft = drafts.lock(id);
        int act = draft.changed();
        Plot grid = board.grid(id, code);
        Plot community = board.community(id, to);
        requireElsewhere(grid, to);
        requireSomeStay(id, grid.parent(), 1);
        requireTogether(List.of(community, grid));
        String moved = recoding.grids(id, act, List.of(grid), to).get(code);
        borders.parentsFollow(id, act, Set.of(grid.parent(), to));
        return acts.done(draft, act, Verb.MOVE_GRID, why, List.of(code, moved));
    }

    /**
     * Brings a community under a sub-district it lies beside, with new codes for it, its grids and its buildings.
     *
     * @throws DraftRefused {@code draft-nothing-left} when it is the last of its sub-district
     */
    public DraftAct moveCommunity(UUID id, String code, String to, String why) {
        Draft draft = drafts.lock(id);
        int act = draft.changed();
        Plot community = board.community(id, code);
        Plot subDistrict = board.area(id, to);
        if (subDistrict.tier() != Tier.SUB_DISTRICT) {
            throw DraftRefused.notASubDistrict(to);
        }
        requireElsewhere(community, to);
        requireSomeStay(id, community.parent(), 1);
        requireTogether(List.of(subDistrict, community));
        String moved = recoding.community(id, act, community, to);
        borders.parentsFollow(id, act, Set.of(community.parent(), to));
        return acts.done(draft, act, Verb.MOVE_COMMUNITY, why, List.of(code, moved));
    }

    private static void requireElsewhere(Plot area, String to) {
        if (area.parent().equals(to)) {
            throw DraftRefused.alreadyThere(area.code(), to);
        }
    }

    private void requireSomeStay(UUID id, String parent, int leaving) {
        if (board.children(id, parent).size() <= leaving) {
            throw DraftRefused.nothingLeft(parent);
        }
    }

    /** Together they are of no more parts than the one with most of them. */
    static void requireTogether(List<Plot> areas) {
        int parts = areas.stream()
                .mapToInt(area -> area.ground().getNumGeometries())
                .max()
                .orElse(1);
        if (Borders.union(areas.stream().map(Plot::ground).toList()).getNumGeometries() > parts) {
            throw DraftRefused.notNeighbours(
                    String.join(", ", areas.stream().map(Plot::code).toList()));
        }
    }
}
