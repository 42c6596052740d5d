package org.whistlegrid.draft;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.whistlegrid.draft.topology.Plot;
import org.whistlegrid.draft.topology.Serials;

/**
 * New codes for what comes under another parent: a code begins with its parent's, so a grid that goes to another community
 * cannot keep its own, and neither can the buildings in it.
 */
@ApplicationScoped
class Recoding {

    private final DrawingBoard board;
    private final Houses houses;

    Recoding(DrawingBoard board, Houses houses) {
        this.board = board;
        this.houses = houses;
    }

    /** Brings grids under a community with everything in them. Says their new codes by the old ones. */
    Map<String, String> grids(UUID draft, int act, List<Plot> grids, String community) {
        Serials serials = board.gridSerials(draft, community);
        Map<String, String> codes = new LinkedHashMap<>();
        for (Plot grid : grids) {
            String code = serials.take(Serials.of(grid.code())).orElseThrow(() -> DraftRefused.noCodeLeft(community));
            board.recode(draft, act, grid, code, community);
            houses.moveAll(draft, act, grid.code(), code);
            codes.put(grid.code(), code);
        }
        houses.renumber(draft, act);
        return codes;
    }

    /** Brings a community under a sub-district with everything in it, and says its new code. */
    String community(UUID draft, int act, Plot community, String subDistrict) {
        String code = board.communitySerials(draft, subDistrict, Serials.of(community.code()))
                .take(Serials.of(community.code()))
                .orElseThrow(() -> DraftRefused.noCodeLeft(subDistrict));
        List<Plot> grids = board.children(draft, community.code());
        board.recode(draft, act, community, code, subDistrict);
        grids(draft, act, grids, code);
        return code;
    }
}
