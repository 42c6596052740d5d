package org.whistlegrid.draft.topology;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.locationtech.jts.coverage.CoverageValidator;
import org.locationtech.jts.geom.Geometry;
import org.whistlegrid.draft.Finding;
import org.whistlegrid.grid.Tier;

/**
 * Mends the grids and lets the tiers above follow: a community becomes exactly what its grids cover, a sub-district what
 * its communities do, wherever no more than slivers lie between the two. Where more does, the drawn ground stays and the
 * report says so.
 */
public final class Healing {

    private final Scale scale;
    private final Consumer<Finding> report;

    public Healing(Scale scale, Consumer<Finding> report) {
        this.scale = scale;
        this.report = report;
    }

    /** All plots with the grounds they have afterwards, in the same order. */
    public List<Plot> heal(List<Plot> plots) {
        Map<Integer, Plot> healed = new HashMap<>();
        List<Plot> grids = tier(plots, Tier.GRID);
        List<Plot> communities = tier(plots, Tier.COMMUNITY);
        List<Plot> subDistricts = tier(plots, Tier.SUB_DISTRICT);
        if (grids.isEmpty()) {
            communities = mend(communities, subDistricts);
        } else {
            grids = mend(grids, communities);
            communities = follow(communities, grids);
        }
        subDistricts = communities.isEmpty() ? mend(subDistricts, List.of()) : follow(subDistricts, communities);
        List.of(grids, communities, subDistricts).forEach(tier -> tier.forEach(plot -> healed.put(plot.row(), plot)));
        return plots.stream().map(plot -> healed.get(plot.row())).toList();
    }

    private List<Plot> mend(List<Plot> tier, List<Plot> above) {
        return new Mender(scale, report)
                .mend(tier, above.stream().map(Plot::ground).toList());
    }

    private List<Plot> follow(List<Plot> parents, List<Plot> children) {
        Map<String, List<Geometry>> byParent = new HashMap<>();
        children.forEach(child -> byParent.computeIfAbsent(child.parent(), code -> new ArrayList<>())
                .add(child.ground()));
        return parents.stream()
                .map(parent -> follow(parent, byParent.getOrDefault(parent.code(), List.of())))
                .toList();
    }

    private Plot follow(Plot parent, List<Geometry> children) {
        if (children.isEmpty() || !CoverageValidator.isValid(children.toArray(Geometry[]::new))) {
            return parent;
        }
        Geometry covered = Mender.union(children);
        boolean same =
                covered.isValid() && onlySlivers(parent.ground(), covered) && onlySlivers(covered, parent.ground());
        return same ? parent.withGround(covered) : parent;
    }

    private boolean onlySlivers(Geometry one, Geometry other) {
        return Pieces.without(one, other, scale).stream().allMatch(piece -> scale.isSliver(piece.squareMetres()));
    }

    private static List<Plot> tier(List<Plot> plots, Tier tier) {
        return plots.stream().filter(plot -> plot.tier() == tier).toList();
    }
}
