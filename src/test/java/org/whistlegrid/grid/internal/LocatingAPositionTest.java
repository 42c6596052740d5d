package org.whistlegrid.grid.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.whistlegrid.grid.GridPath;
import org.whistlegrid.platform.Position;

class LocatingAPositionTest {

    @Test
    void findsAllFourTiersAndSaysThemInOneLine() {
        LocateIndex index = District.of().grid(1).grid(2).house(5, 2, 10).index();
        GridPath path = index.locate(new Position(121.00115, 31.50005)).orElseThrow();
        assertThat(path.label()).isEqualTo("海棠街道 海棠社区 第2网格 5号楼");
        assertThat(path.building()).isEqualTo("99010100100100005");
        assertThat(path.metresToBuilding()).isZero();
    }

    @Test
    void isEmptyOutsideTheDistrict() {
        LocateIndex index = District.of().grid(1).index();
        assertThat(index.locate(new Position(120.9999, 31.5005))).isEmpty();
        assertThat(index.locate(new Position(0, 0))).isEmpty();
    }

    /** Both grids cover their common border; the smaller code has it, whichever was stored first. */
    @Test
    void givesABorderToTheSmallerCode() {
        Position border = new Position(121.001, 31.5005);
        assertThat(District.of()
                        .grid(1)
                        .grid(2)
                        .index()
                        .locate(border)
                        .orElseThrow()
                        .grid())
                .isEqualTo(District.gridCode(1));
        assertThat(District.of()
                        .grid(2)
                        .grid(1)
                        .index()
                        .locate(border)
                        .orElseThrow()
                        .grid())
                .isEqualTo(District.gridCode(1));
    }

    @Test
    void namesTheNearestBuildingWithinTwentyFiveMetresOnly() {
        LocateIndex index =
                District.of().grid(1).house(1, 1, 20).house(2, 1, 60).index();
        GridPath between = index.locate(new Position(121.0004, 31.50005)).orElseThrow();
        assertThat(between.buildingName()).isEqualTo("海棠社区1号楼");
        assertThat(between.metresToBuilding()).isBetween(7.0, 9.5);
        GridPath far = index.locate(new Position(121.0005, 31.5009)).orElseThrow();
        assertThat(far.building()).isNull();
        assertThat(far.label()).isEqualTo("海棠街道 海棠社区 第1网格");
    }

    @Test
    void doesNotNameABuildingOfTheGridNextDoor() {
        LocateIndex index = District.of().grid(1).grid(2).house(1, 2, 1).index();
        assertThat(index.locate(new Position(121.00099, 31.50005)).orElseThrow().building())
                .isNull();
    }
}
