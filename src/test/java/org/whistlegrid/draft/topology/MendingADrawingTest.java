package org.whistlegrid.draft.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.whistlegrid.draft.topology.Sheet.box;

import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.coverage.CoverageValidator;
import org.locationtech.jts.geom.Geometry;
import org.whistlegrid.grid.Tier;

class MendingADrawingTest {

    @Test
    void aSmallGapGoesToTheNeighbourWithTheLongestBorder() {
        Sheet sheet = new Sheet()
                .community(box(0, 0, 20, 10))
                .grid(1, 0, 0, 10, 10)
                .grid(2, "POLYGON((10 0, 20 0, 20 10, 10 10, 10 7, 10.5 6, 10.5 4, 10 3, 10 0))")
                .healed();
        assertThat(sheet.report()).isEqualTo("SLIVER 002 1.5");
        assertThat(sheet.checked().report()).isEmpty();
    }

    /** Who answers on a border answers for the ground that two claim: the smaller code. */
    @Test
    void aSmallOverlapGoesToTheSmallerCode() {
        Sheet sheet = new Sheet()
                .community(box(0, 0, 20, 10))
                .grid(2, 0, 0, 10.1, 10)
                .grid(1, 10, 0, 20, 10)
                .healed();
        assertThat(sheet.report()).isEqualTo("SLIVER 001 002 1.0");
        assertThat(sheet.tier(Tier.GRID).get(1).ground().getArea()).isCloseTo(100, within(1e-6));
        assertThat(sheet.checked().report()).isEmpty();
    }

    @Test
    void whatIsLargerStaysForPeopleToDecide() {
        Sheet sheet = new Sheet()
                .community(box(0, 0, 20, 10))
                .grid(1, 0, 0, 10.5, 10)
                .grid(2, 10, 0, 19.5, 10)
                .healed();
        assertThat(sheet.report()).isEmpty();
        assertThat(sheet.checked().report()).isEqualTo("GAP community 5.0\nOVERLAP 001 002 5.0");
    }

    /** Cut into parts by the corners of others, a long gap is still one gap. */
    @Test
    void aLongGapIsNotHealedBecauseItsPartsAreShort() {
        Sheet sheet = new Sheet().community(box(0, 0, 40, 10)).grid(1, 0, 0, 40, 5);
        for (int i = 0; i < 4; i++) {
            sheet.grid(2 + i, 10 * i, 5.1, 10 * i + 10, 10);
        }
        assertThat(sheet.healed().report()).isEmpty();
        assertThat(sheet.checked().report()).isEqualTo("GAP community 4.0");
    }

    @Test
    void theCommunityFollowsItsGridsAtTheEdge() {
        Sheet sheet = new Sheet()
                .community(box(0, 0, 20, 10))
                .grid(1, 0, 0, 10, 10)
                .grid(2, 10, 0, 20.1, 10)
                .healed();
        assertThat(sheet.checked().report()).isEmpty();
        assertThat(sheet.tier(Tier.COMMUNITY).get(0).ground().getArea()).isCloseTo(201, within(1e-6));
    }

    /**
     * Whatever way the corners of a drawing were shaken, each area's by itself: after healing the grids are a coverage
     * without gap or overlap, and together they are as large as the ground they were drawn on.
     */
    @Property(tries = 60)
    void aShakenDrawingIsHealedToACoverageOfTheSameGround(
            @ForAll long seed,
            @ForAll @IntRange(min = 2, max = 5) int rows,
            @ForAll @IntRange(min = 2, max = 5) int columns) {
        Random random = new Random(seed);
        Sheet sheet = new Sheet().community(box(0, 0, 10 * columns, 10 * rows));
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                sheet.grid(1 + row * columns + column, shaken(column, row, columns, rows, random));
            }
        }
        List<Plot> healed = sheet.healed().tier(Tier.GRID);
        Geometry[] grounds = healed.stream().map(Plot::ground).toArray(Geometry[]::new);
        assertThat(CoverageValidator.isValid(grounds)).isTrue();
        assertThat(healed).allMatch(plot -> plot.ground().isValid());
        Geometry union = Mender.union(List.of(grounds));
        assertThat(union.getArea())
                .isCloseTo(
                        healed.stream()
                                .mapToDouble(plot -> plot.ground().getArea())
                                .sum(),
                        within(1e-6));
        assertThat(union.getArea()).isCloseTo(100.0 * rows * columns, within(1e-6));
        assertThat(sheet.checked().report()).isEmpty();
    }

    /** Inner corners move by up to half a centimetre, so that all seams together are a sliver. */
    private static String shaken(int column, int row, int columns, int rows, Random random) {
        StringBuilder wkt = new StringBuilder("POLYGON((");
        int[][] corners = {{0, 0}, {1, 0}, {1, 1}, {0, 1}};
        String first = "";
        for (int[] corner : corners) {
            int x = column + corner[0];
            int y = row + corner[1];
            String place = shake(10 * x, x > 0 && x < columns, random) + " " + shake(10 * y, y > 0 && y < rows, random);
            first = first.isEmpty() ? place : first;
            wkt.append(place).append(", ");
        }
        return wkt.append(first).append("))").toString();
    }

    private static double shake(double place, boolean inner, Random random) {
        return inner ? place + (random.nextDouble() - 0.5) * 0.01 : place;
    }
}
