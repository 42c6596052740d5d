package org.whistlegrid.grid.internal;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.algorithm.locate.SimplePointInAreaLocator;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.index.strtree.STRtree;
import org.whistlegrid.grid.internal.UnitGrids.Unit;
import org.whistlegrid.platform.Position;

/** The unit grids of one version in memory; most are squares, so a tree over their boxes does nearly all. Immutable. */
public final class UnitIndex {

    private final STRtree tree = new STRtree();

    UnitIndex(List<Unit> units) {
        units.forEach(unit -> tree.insert(unit.ground().getEnvelopeInternal(), unit));
        tree.build();
    }

    /** Code of the unit grid of a position; on a border the smallest has it. */
    public Optional<String> at(Position position) {
        Point point = position.asJtsPoint();
        List<?> candidates = tree.query(new Envelope(point.getCoordinate()));
        return candidates.stream()
                .map(Unit.class::cast)
                .filter(unit ->
                        SimplePointInAreaLocator.locate(point.getCoordinate(), unit.ground()) != Location.EXTERIOR)
                .map(Unit::code)
                .min(Comparator.naturalOrder());
    }
}
