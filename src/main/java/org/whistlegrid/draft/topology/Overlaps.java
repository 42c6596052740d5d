package org.whistlegrid.draft.topology;

import java.util.List;
import java.util.function.Consumer;
import org.locationtech.jts.index.strtree.STRtree;
import org.locationtech.jts.operation.relateng.RelateNG;
import org.whistlegrid.draft.Finding;
import org.whistlegrid.draft.FindingCode;
import org.whistlegrid.draft.topology.Pieces.Piece;

/** Ground that two areas of one tier both claim. */
public final class Overlaps {

    /** The interiors meet: neighbours that share no more than their border do not. */
    private static final String INTERIORS_MEET = "T********";

    private Overlaps() {}

    /** One finding for each pair and kind: what is above the tolerance together, and what is below together. */
    public static void find(List<Plot> tier, Scale scale, Progress progress, Consumer<Finding> report) {
        STRtree tree = new STRtree();
        for (int i = 0; i < tier.size(); i++) {
            tree.insert(tier.get(i).box(), i);
        }
        for (int i = 0; i < tier.size(); i++) {
            progress.each(i, tier.size());
            Plot plot = tier.get(i);
            RelateNG relation = RelateNG.prepare(plot.ground());
            for (Object found : tree.query(plot.box())) {
                int other = (Integer) found;
                if (other > i && relation.evaluate(tier.get(other).ground(), INTERIORS_MEET)) {
                    compare(plot, tier.get(other), scale, report);
                }
            }
        }
    }

    private static void compare(Plot one, Plot other, Scale scale, Consumer<Finding> report) {
        List<Piece> pieces = Pieces.common(one.ground(), other.ground(), scale);
        List<Piece> slivers = pieces.stream()
                .filter(piece -> scale.isSliver(piece.squareMetres()))
                .toList();
        List<Piece> overlaps = pieces.subList(0, pieces.size() - slivers.size());
        tell(FindingCode.OVERLAP, one, other, overlaps, report);
        tell(FindingCode.SLIVER, one, other, slivers, report);
    }

    private static void tell(FindingCode code, Plot one, Plot other, List<Piece> pieces, Consumer<Finding> report) {
        if (!pieces.isEmpty()) {
            double size = pieces.stream().mapToDouble(Piece::squareMetres).sum();
            report.accept(Finding.of(
                    code,
                    one.tier(),
                    one.feature(),
                    one.code(),
                    other.code(),
                    size,
                    pieces.get(0).place()));
        }
    }
}
