package org.whistlegrid.grid.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.whistlegrid.geo.Datum;
import org.whistlegrid.geo.Gcj02;
import org.whistlegrid.geo.TileAddress;

/** The affine map that stands in for GCJ-02 over one tile is as good as the formula, as far as a screen can show. */
class ShowingOverAShiftedBasemapTest {

    private static final double PIXELS = 512;

    @ParameterizedTest
    @ValueSource(ints = {9, 11, 13, 15, 18})
    void everyPointOfATileLiesWithinAThirdOfAPixel(int zoom) {
        Envelope tile = tileAt(121.0, 31.497, zoom).degrees();
        DisplayShift shift = DisplayShift.of(Datum.GCJ02, tile);
        double pixel = tile.getWidth() / PIXELS;
        Envelope ground = shift.ground(tile);
        for (double across = 0; across <= 1; across += 0.1) {
            for (double up = 0; up <= 1; up += 0.1) {
                double lon = ground.getMinX() + across * ground.getWidth();
                double lat = ground.getMinY() + up * ground.getHeight();
                Coordinate exact = Gcj02.fromCgcs2000(lon, lat);
                assertThat(shift.show(lon, lat).distance(exact)).isLessThan(pixel / 3);
            }
        }
    }

    static TileAddress tileAt(double lon, double lat, int zoom) {
        double n = 1 << zoom;
        double phi = Math.toRadians(lat);
        double y = (1 - Math.log(Math.tan(phi) + 1 / Math.cos(phi)) / Math.PI) / 2;
        return new TileAddress(zoom, (int) ((lon + 180) / 360 * n), (int) (y * n));
    }
}
