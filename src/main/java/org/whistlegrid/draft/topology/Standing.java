package org.whistlegrid.draft.topology;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.index.strtree.STRtree;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/** In which grids buildings stand. */
public final class Standing {

    /** @param share of the building's ground, 0 to 1 */
    public record Share(Plot grid, double share) {}

    private record Prepared(Plot grid, PreparedGeometry ground) {}

    private final STRtree tree = new STRtree();
    private final double leastShare;

    /** @param leastShare of a building's ground that makes it stand in a grid */
    public Standing(List<Plot> grids, double leastShare) {
        this.leastShare = leastShare;
        grids.forEach(
                grid -> tree.insert(grid.box(), new Prepared(grid, PreparedGeometryFactory.prepare(grid.ground()))));
        tree.build();
    }

    /** The grids it stands in, the one with most of it first; of equal ones the smaller code. */
    public List<Share> of(Geometry building) {
        List<Share> shares = new ArrayList<>();
        for (Object candidate : tree.query(building.getEnvelopeInternal())) {
            Prepared grid = (Prepared) candidate;
            double share = share(building, grid);
            if (share >= leastShare) {
                shares.add(new Share(grid.grid, share));
            }
        }
        shares.sort(Comparator.comparingDouble(Share::share).reversed().thenComparing(share -> share.grid.code()));
        return shares;
    }

    /** Whether the declared grid, if any, is among those it stands in. */
    public static Optional<Share> declared(@Nullable String code, List<Share> shares) {
        return shares.stream().filter(share -> share.grid.code().equals(code)).findFirst();
    }

    private static double share(Geometry building, Prepared grid) {
        if (!grid.ground.intersects(building)) {
            return 0;
        }
        if (grid.ground.covers(building)) {
            return 1;
        }
        return OverlayNGRobust.overlay(building, grid.grid.ground(), OverlayNG.INTERSECTION)
                        .getArea()
                / building.getArea();
    }
}
