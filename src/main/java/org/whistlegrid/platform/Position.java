package org.whistlegrid.platform;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.PrecisionModel;

/**
 * A place on the ground in CGCS2000 geographic coordinates (EPSG:4490), degrees, <em>longitude first</em>. The
 * registry's axis order is latitude first; this type is the only place where the product commits to the other one.
 *
 * @param lon degrees east, -180 to 180
 * @param lat degrees north, -90 to 90
 */
public record Position(double lon, double lat) {

    /** The EPSG number stored with every geometry. */
    public static final int SRID = 4490;

    private static final GeometryFactory GEOMETRIES =
            new GeometryFactory(new PrecisionModel(PrecisionModel.FLOATING), SRID);

    /** @throws Refusal {@code position-invalid} when a coordinate is not a number or out of its range */
    public Position {
        if (!(lon >= -180 && lon <= 180 && lat >= -90 && lat <= 90)) {
            throw new Refusal(Refusal.Kind.INVALID, "position-invalid", "/position", lon, lat);
        }
    }

    public static Position of(Point point) {
        return new Position(point.getX(), point.getY());
    }

    public Point asJtsPoint() {
        return GEOMETRIES.createPoint(new Coordinate(lon, lat));
    }
}
