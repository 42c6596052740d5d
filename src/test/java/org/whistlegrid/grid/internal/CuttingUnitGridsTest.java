package org.whistlegrid.grid.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/** GB/T 47678.3: units of about 10,000 m², serials from west to east and from north to south. */
class CuttingUnitGridsTest {

    private static final GeometryFactory METRES = new GeometryFactory();

    @Test
    void serialsRunFromWestToEastInRowsFromNorthToSouth() {
        assertThat(corners(UnitCells.cut(box(0, 0, 300, 200))))
                .containsExactly("0 100", "100 100", "200 100", "0 0", "100 0", "200 0");
    }

    /** A strip of 1,000 m² is no unit of its own; one of 5,000 m² is. */
    @Test
    void aSmallPieceJoinsItsNeighbour() {
        assertThat(corners(UnitCells.cut(box(0, 0, 210, 100)))).containsExactly("0 0", "100 0");
        assertThat(corners(UnitCells.cut(box(0, 0, 250, 100)))).containsExactly("0 0", "100 0", "200 0");
    }

    @Test
    void aCommunityTooLargeForThreeDigitsGetsLargerUnits() {
        assertThat(UnitCells.cut(box(0, 0, 4_000, 4_000))).hasSize(400);
    }

    /** Whatever the community looks like: its units cover it, no two share ground, and it is always cut alike. */
    @Property(tries = 40)
    void unitsCoverTheirCommunityAndNothingElse(@ForAll long seed, @ForAll @IntRange(min = 5, max = 40) int corners) {
        Geometry community = star(new Random(seed), corners);
        List<Geometry> units = UnitCells.cut(community);
        double together = units.stream().mapToDouble(Geometry::getArea).sum();
        assertThat(together).isCloseTo(community.getArea(), within(1e-3));
        Geometry union =
                METRES.createGeometryCollection(units.toArray(Geometry[]::new)).union();
        assertThat(union.symDifference(community).getArea()).isLessThan(1e-3);
        assertThat(units).allMatch(unit -> unit.isValid() && unit.getNumGeometries() == 1);
        assertThat(UnitCells.cut(community)).isEqualTo(units);
    }

    private static Geometry star(Random random, int corners) {
        Coordinate[] ring = new Coordinate[corners + 1];
        for (int i = 0; i < corners; i++) {
            double angle = 2 * Math.PI * i / corners;
            double radius = 150 + 350 * random.nextDouble();
            ring[i] = new Coordinate(1_000 + radius * Math.cos(angle), 1_000 + radius * Math.sin(angle));
        }
        ring[corners] = ring[0];
        return METRES.createPolygon(ring);
    }

    private static Geometry box(double west, double south, double east, double north) {
        return METRES.toGeometry(new Envelope(west, east, south, north));
    }

    private static List<String> corners(List<Geometry> cells) {
        return cells.stream()
                .map(Geometry::getEnvelopeInternal)
                .map(box -> "%.0f %.0f".formatted(box.getMinX(), box.getMinY()))
                .toList();
    }
}
