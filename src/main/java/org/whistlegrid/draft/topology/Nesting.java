package org.whistlegrid.draft.topology;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.locationtech.jts.operation.relateng.RelateNG;
import org.locationtech.jts.operation.relateng.RelatePredicate;
import org.whistlegrid.draft.Finding;
import org.whistlegrid.draft.FindingCode;
import org.whistlegrid.draft.topology.Pieces.Piece;
import org.whistlegrid.grid.Tier;

/** Whether the areas of a tier fill the ones above, no less and no more. */
public final class Nesting {

    private final Scale scale;
    private final Consumer<Finding> report;

    public Nesting(Scale scale, Consumer<Finding> report) {
        this.scale = scale;
        this.report = report;
    }

    /** Each parent with its own children: neighbours of another parent are not its business. */
    public void find(List<Plot> parents, List<Plot> children, Tier tier, Progress progress) {
        Map<String, List<Plot>> byParent = new HashMap<>();
        children.forEach(child -> byParent.computeIfAbsent(child.parent(), code -> new ArrayList<>())
                .add(child));
        for (int i = 0; i < parents.size(); i++) {
            progress.at(i, parents.size());
            Plot parent = parents.get(i);
            List<Plot> own = byParent.getOrDefault(parent.code(), List.of());
            if (own.isEmpty()) {
                report.accept(Finding.of(
                        FindingCode.NO_CHILDREN,
                        tier,
                        parent.feature(),
                        parent.code(),
                        null,
                        scale.of(parent.ground()),
                        parent.ground().getInteriorPoint()));
            } else {
                gaps(parent, own, tier);
                excesses(parent, own);
            }
        }
    }

    /** Ground enclosed by the district that no sub-district covers. */
    public void withinDistrict(String district, List<Plot> subDistricts) {
        if (subDistricts.isEmpty()) {
            return;
        }
        Geometry covered = union(subDistricts);
        for (int i = 0; i < covered.getNumGeometries(); i++) {
            if (covered.getGeometryN(i) instanceof Polygon part) {
                for (int hole = 0; hole < part.getNumInteriorRing(); hole++) {
                    Polygon gap = part.getFactory()
                            .createPolygon(part.getInteriorRingN(hole).getCoordinateSequence());
                    Pieces.of(gap, scale).forEach(piece -> gap(district, Tier.SUB_DISTRICT, null, piece));
                }
            }
        }
    }

    private void gaps(Plot parent, List<Plot> children, Tier tier) {
        Pieces.without(parent.ground(), union(children), scale)
                .forEach(piece -> gap(parent.code(), tier, parent.feature(), piece));
    }

    private void gap(String parent, Tier tier, @Nullable String feature, Piece piece) {
        FindingCode code = scale.isSliver(piece.squareMetres()) ? FindingCode.SLIVER : FindingCode.GAP;
        report.accept(Finding.of(code, tier, feature, parent, null, piece.squareMetres(), piece.place()));
    }

    private void excesses(Plot parent, List<Plot> children) {
        RelateNG relation = RelateNG.prepare(parent.ground());
        for (Plot child : children) {
            if (!relation.evaluate(child.ground(), RelatePredicate.covers())) {
                Pieces.without(child.ground(), parent.ground(), scale)
                        .forEach(piece -> report.accept(Finding.of(
                                scale.isSliver(piece.squareMetres()) ? FindingCode.SLIVER : FindingCode.OUTSIDE_PARENT,
                                child.tier(),
                                child.feature(),
                                child.code(),
                                parent.code(),
                                piece.squareMetres(),
                                piece.place())));
            }
        }
    }

    private static Geometry union(List<Plot> plots) {
        Geometry[] grounds = plots.stream().map(Plot::ground).toArray(Geometry[]::new);
        return OverlayNGRobust.union(grounds[0].getFactory().createGeometryCollection(grounds));
    }
}
