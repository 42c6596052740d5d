package org.whistlegrid.draft.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whistlegrid.draft.topology.Sheet.box;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.WKTReader;
import org.whistlegrid.grid.Tier;

class ReadingADrawingTest {

    @Test
    void neighboursThatShareTheirBorderAreNoFinding() {
        assertThat(new Sheet()
                        .community(box(0, 0, 20, 10))
                        .grid(1, 0, 0, 10, 10)
                        .grid(2, 10, 0, 20, 10)
                        .checked()
                        .report())
                .isEmpty();
    }

    /** A corner of one on a side of the other is drawn rightly, too. */
    @Test
    void aBorderNeedsNotHaveTheSameCornersOnBothSides() {
        assertThat(new Sheet()
                        .community(box(0, 0, 20, 10))
                        .grid(1, 0, 0, 10, 10)
                        .grid(2, 10, 0, 20, 4)
                        .grid(3, 10, 4, 20, 10)
                        .checked()
                        .report())
                .isEmpty();
    }

    @Test
    void groundThatTwoClaimIsAnOverlapWithItsSize() {
        assertThat(new Sheet()
                        .community(box(0, 0, 20, 10))
                        .grid(1, 0, 0, 11, 10)
                        .grid(2, 10, 0, 20, 10)
                        .checked()
                        .report())
                .isEqualTo("OVERLAP 001 002 10.0");
    }

    @Test
    void groundOfTheParentThatNobodyCoversIsAGapEachPieceByItself() {
        assertThat(new Sheet()
                        .community(box(0, 0, 20, 10))
                        .grid(1, 0, 0, 9, 10)
                        .grid(2, 10, 0, 20, 9)
                        .checked()
                        .report())
                .isEqualTo("GAP community 20.0");
        assertThat(new Sheet()
                        .community(box(0, 0, 30, 10))
                        .grid(1, 1, 0, 10, 10)
                        .grid(2, 10, 0, 28, 10)
                        .checked()
                        .report())
                .isEqualTo("GAP community 10.0\nGAP community 20.0");
    }

    @Test
    void aHoleThatNobodyFillsIsAGap() {
        assertThat(new Sheet()
                        .community(box(0, 0, 20, 10))
                        .grid(1, "POLYGON((0 0, 20 0, 20 10, 0 10, 0 0), (5 5, 7 5, 7 7, 5 7, 5 5))")
                        .checked()
                        .report())
                .isEqualTo("GAP community 4.0");
    }

    @Test
    void whatReachesBeyondTheParentIsSaid() {
        assertThat(new Sheet()
                        .community(box(0, 0, 20, 10))
                        .grid(1, 0, 0, 10, 10)
                        .grid(2, 10, 0, 21, 10)
                        .checked()
                        .report())
                .isEqualTo("OUTSIDE_PARENT 002 community 10.0");
    }

    @Test
    void whatIsSmallerThanTheToleranceIsASliverAndWhatIsRoundingIsNothing() {
        assertThat(new Sheet()
                        .community(box(0, 0, 20, 10))
                        .grid(1, 0, 0, 10.1, 10)
                        .grid(2, 10, 0, 19.9, 10)
                        .checked()
                        .report())
                .isEqualTo("SLIVER 001 002 1.0\nSLIVER community 1.0");
        assertThat(new Sheet()
                        .community(box(0, 0, 20, 10))
                        .grid(1, 0, 0, 10.0005, 10)
                        .grid(2, 10, 0, 19.9995, 10)
                        .checked()
                        .report())
                .isEmpty();
    }

    @Test
    void aCommunityWithoutGridsIsOneFindingAndNotAGap() {
        assertThat(new Sheet().community(box(0, 0, 20, 10)).checked().report())
                .isEqualTo("NO_CHILDREN community 200.0");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            POLYGON((0 0, 10 0, 10 10, 0 10, 0 0))                                  |
            POLYGON((0 0, 10 10, 10 0, 0 10, 0 0))                                  | INVALID_RING (5, 5)
            POLYGON((0 0, 10 0, 10 10, 0 10, 0 0), (20 20, 21 20, 21 21, 20 20))    | INVALID_RING (20, 20)
            POLYGON EMPTY                                                           | EMPTY_GEOMETRY
            LINESTRING(1 2, 3 4)                                                    | NOT_AN_AREA (1, 2)
            POLYGON((500 0, 510 0, 510 10, 500 0))                                  | COORDINATES_INVALID
            POLYGON((0 0, 1 0, 2 0, 3 1, 3 2, 2 2, 1 2, 0 2, 0 1, 0 0))             | TOO_MANY_VERTICES (0, 0)
            """)
    void aShapeThatIsNoGroundSaysWhy(String wkt, String said) throws Exception {
        Geometry shape = new WKTReader().read(wkt);
        assertThat(new Rings(9)
                        .flawOf(shape)
                        .map(flaw -> flaw.code()
                                + (flaw.place() == null
                                        ? ""
                                        : " (%.0f, %.0f)"
                                                .formatted(
                                                        flaw.place().getX(),
                                                        flaw.place().getY())))
                        .orElse(null))
                .isEqualTo(said);
    }

    @ParameterizedTest
    @CsvSource({
        "990101001, SUB_DISTRICT, 990101, []",
        "990101001001003, GRID, , []",
        ", GRID, , [MISSING_CODE]",
        "99010100, , , [CODE_STRUCTURE]",
        "9901010010010O3, , , [CODE_STRUCTURE]",
        "110101001, , , [CODE_STRUCTURE]",
        "990101001001003, COMMUNITY, , [WRONG_TIER]",
        "990101001001, COMMUNITY, 990101002, [PARENT_PREFIX]",
        "990101600, SUB_DISTRICT, , [CODE_RANGE]",
        "990101001400, COMMUNITY, , [CODE_RANGE]",
        "990101001001000, GRID, , [CODE_RANGE]"
    })
    void codesHaveTheStructureOfTheirStandards(String code, String tier, String parent, String flaws) {
        assertThat(Codes.flawsOf(code, tier, parent, "990101")).hasToString(flaws);
    }

    @Test
    void aBuildingStandsWhereAtLeastATwentiethOfItDoes() throws Exception {
        Standing standing = new Standing(
                new Sheet().grid(1, 0, 0, 10, 10).grid(2, 10, 0, 20, 10).tier(Tier.GRID), 0.05);
        assertThat(grids(standing, box(2, 2, 4, 4))).isEqualTo("001");
        assertThat(grids(standing, box(9.9, 2, 14, 4))).isEqualTo("002");
        assertThat(grids(standing, box(8, 2, 11, 4))).isEqualTo("001 002");
        assertThat(grids(standing, box(30, 2, 31, 4))).isEmpty();
    }

    private static String grids(Standing standing, String building) throws Exception {
        return String.join(
                " ",
                standing.of(new WKTReader().read(building)).stream()
                        .map(share -> share.grid().code().substring(12))
                        .toList());
    }
}
