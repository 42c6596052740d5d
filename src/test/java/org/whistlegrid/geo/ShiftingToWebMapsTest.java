package org.whistlegrid.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;

class ShiftingToWebMapsTest {

    private static final double MILLIMETRE = 9e-9;

    /** The value that open converters publish for the square in Beijing. */
    @Test
    void aKnownPlaceIsShownWhereWebMapsShowIt() {
        Coordinate shown = Gcj02.fromCgcs2000(116.404, 39.915);
        assertThat(shown.x).isCloseTo(116.410244, within(1e-6));
        assertThat(shown.y).isCloseTo(39.916404, within(1e-6));
    }

    @Property(tries = 2000)
    void theWayBackEndsLessThanAMillimetreFromTheStart(
            @ForAll @DoubleRange(min = 73.5, max = 135) double lon,
            @ForAll @DoubleRange(min = 3.5, max = 53.5) double lat) {
        Coordinate shown = Gcj02.fromCgcs2000(lon, lat);
        Coordinate back = Gcj02.toCgcs2000(shown.x, shown.y);
        assertThat(back.x).isCloseTo(lon, within(MILLIMETRE / 10));
        assertThat(back.y).isCloseTo(lat, within(MILLIMETRE / 10));
    }

    @Test
    void outsideTheCountryNothingIsShifted() {
        assertThat(Gcj02.fromCgcs2000(2.35, 48.85)).isEqualTo(new Coordinate(2.35, 48.85));
        assertThat(Gcj02.toCgcs2000(2.35, 48.85)).isEqualTo(new Coordinate(2.35, 48.85));
    }
}
