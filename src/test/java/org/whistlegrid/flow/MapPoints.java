package org.whistlegrid.flow;

import java.nio.charset.StandardCharsets;

/** The tile of the board that a place lies in. */
final class MapPoints {

    private MapPoints() {}

    static String tileAt(double lon, double lat, int zoom) {
        double n = 1 << zoom;
        double phi = Math.toRadians(lat);
        double y = (1 - Math.log(Math.tan(phi) + 1 / Math.cos(phi)) / Math.PI) / 2;
        return "/board/tiles/" + zoom + "/" + (int) ((lon + 180) / 360 * n) + "/" + (int) (y * n) + ".mvt";
    }

    /** Texts stand in a vector tile as they are. */
    static String words(byte[] tile) {
        return new String(tile, StandardCharsets.UTF_8);
    }
}
