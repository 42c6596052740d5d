package org.whistlegrid.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.WKTReader;
import org.whistlegrid.platform.Position;
import org.whistlegrid.platform.Refusal;

class CoordinateSystemsTest {

    private final CoordinateSystems systems = new CoordinateSystems();

    @Test
    void gaussKruegerMetresAreThoseOfTheRegistry() {
        Coordinate metres = systems.coordinate(new Position(121.5, 31.5), "EPSG:4549");
        assertThat(metres.x).isCloseTo(642510.9302, within(0.0001));
        assertThat(metres.y).isCloseTo(3487386.0507, within(0.0001));
        Position back = systems.position(642510.9302, 3487386.0507, "EPSG:4549");
        assertThat(back.lon()).isCloseTo(121.5, within(1e-9));
        assertThat(back.lat()).isCloseTo(31.5, within(1e-9));
    }

    @ParameterizedTest
    @ValueSource(strings = {"EPSG:4326", "epsg:4490", "4326", "OGC:CRS84", "urn:ogc:def:crs:EPSG::4490"})
    void degreesStayWithLongitudeFirst(String crs) {
        Position position = systems.position(121.0, 31.5, crs);
        assertThat(position.lon()).isCloseTo(121.0, within(1e-9));
        assertThat(position.lat()).isCloseTo(31.5, within(1e-9));
    }

    @Test
    void webMercatorIsConverted() {
        Position position = systems.position(13469658.3877, 3698349.2156, "EPSG:3857");
        assertThat(position.lon()).isCloseTo(121.0, within(1e-6));
        assertThat(position.lat()).isCloseTo(31.5, within(0.02));
    }

    @Test
    void everyZoneOfTheCountryIsKnown() {
        for (int zone = 4513; zone <= 4554; zone++) {
            double meridian = zone < 4534 ? 75 + 3 * (zone - 4513) : 75 + 3 * (zone - 4534);
            Coordinate metres = systems.coordinate(new Position(meridian, 31.5), "EPSG:" + zone);
            assertThat(metres.x % 1_000_000).isCloseTo(500_000, within(0.001));
        }
    }

    @Test
    void otherSystemsAreRefused() {
        assertThatThrownBy(() -> systems.position(1, 2, "EPSG:2154")).isInstanceOf(CrsUnsupported.class);
        assertThatThrownBy(() -> systems.position(1, 2, "BD-09")).isInstanceOf(CrsUnsupported.class);
    }

    @Test
    void numbersThatMakeNoPlaceAreRefused() {
        assertThatThrownBy(() -> systems.position(500, 2, "EPSG:4326"))
                .isInstanceOfSatisfying(Refusal.class, r -> assertThat(r.code()).isEqualTo("position-invalid"));
    }

    @Test
    void areasAreMeasuredInThePlaneOfTheirZone() throws Exception {
        Geometry hectareOrSo = new WKTReader()
                .read("POLYGON((120 31.5, 120.0010526 31.5, 120.0010526 31.5009018, 120 31.5009018, 120 31.5))");
        assertThat(systems.squareMetres(hectareOrSo)).isCloseTo(10_000, within(10.0));
    }
}
