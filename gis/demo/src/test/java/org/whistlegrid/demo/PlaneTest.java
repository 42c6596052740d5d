package org.whistlegrid.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;

class PlaneTest {

    /** The check value of EPSG:4549 that the application's own transformation is held to as well. */
    @Test
    void agreesWithTheRegistry() {
        Coordinate grid = Plane.toGrid(121.5, 31.5);
        assertThat(grid.x).isCloseTo(642510.9302, within(0.0001));
        assertThat(grid.y).isCloseTo(3487386.0507, within(0.0001));
    }

    @Test
    void comesBackToTheSamePlace() {
        Coordinate back = Plane.toLonLat(Plane.toLocal(120.9712345, 31.5234567));
        assertThat(back).isEqualTo(new Coordinate(120.9712345, 31.5234567));
    }

    @Test
    void namesNumbersInChinese() {
        assertThat(Names.numeral(3)).isEqualTo("三");
        assertThat(Names.numeral(10)).isEqualTo("十");
        assertThat(Names.numeral(12)).isEqualTo("十二");
        assertThat(Names.numeral(20)).isEqualTo("二十");
    }
}
