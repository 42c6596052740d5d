package org.whistlegrid.geo;

import org.locationtech.jts.geom.Envelope;

/**
 * A tile in the web's usual numbering over Web Mercator (EPSG:3857): zoom {@code z} has 2^z columns from the west and 2^z
 * rows from the north.
 */
public record TileAddress(int z, int x, int y) {

    /** No map of a district is drawn any deeper: a pixel is some centimetres there. */
    public static final int DEEPEST = 22;

    /** Metres from the middle to the edge of Web Mercator's square. */
    private static final double HALF_WORLD = 20037508.342789244;

    /** @throws TileUnknown when the numbers lie outside of the zoom's range */
    public TileAddress {
        if (z < 0 || z > DEEPEST || x < 0 || x >= 1 << z || y < 0 || y >= 1 << z) {
            throw new TileUnknown(z, x, y);
        }
    }

    /** @throws TileUnknown when it lies deeper than that zoom */
    public TileAddress notDeeperThan(int zoom) {
        if (z > zoom) {
            throw new TileUnknown(z, x, y);
        }
        return this;
    }

    /** West, south, east and north in degrees. */
    public Envelope degrees() {
        return new Envelope(lon(x), lon(x + 1), lat(y + 1), lat(y));
    }

    /** The same in metres of EPSG:3857. */
    public Envelope metres() {
        double side = 2 * HALF_WORLD / (1 << z);
        double west = x * side - HALF_WORLD;
        double north = HALF_WORLD - y * side;
        return new Envelope(west, west + side, north - side, north);
    }

    private double lon(double column) {
        return column / (1 << z) * 360 - 180;
    }

    private double lat(double row) {
        return Math.toDegrees(Math.atan(Math.sinh(Math.PI * (1 - 2 * row / (1 << z)))));
    }

    @Override
    public String toString() {
        return z + "/" + x + "/" + y;
    }
}
