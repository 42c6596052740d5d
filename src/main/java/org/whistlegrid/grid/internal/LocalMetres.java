package org.whistlegrid.grid.internal;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/**
 * Metres east and north near one latitude on the CGCS2000 ellipsoid. For distances of some tens of metres inside a district
 * it errs by millimetres; nothing larger is measured with it.
 */
record LocalMetres(double perDegreeEast, double perDegreeNorth) {

    private static final double SEMI_MAJOR = 6_378_137;
    private static final double FLATTENING = 1 / 298.257222101;

    static LocalMetres at(double latitude) {
        double phi = Math.toRadians(latitude);
        double e2 = FLATTENING * (2 - FLATTENING);
        double w = 1 - e2 * Math.sin(phi) * Math.sin(phi);
        double primeVertical = SEMI_MAJOR / Math.sqrt(w);
        double meridian = primeVertical * (1 - e2) / w;
        return new LocalMetres(Math.toRadians(primeVertical * Math.cos(phi)), Math.toRadians(meridian));
    }

    Coordinate of(Coordinate lonLat) {
        return new Coordinate(lonLat.x * perDegreeEast, lonLat.y * perDegreeNorth);
    }

    Geometry of(Geometry lonLat) {
        Geometry metres = lonLat.copy();
        metres.apply((Coordinate c) -> c.setCoordinate(of(c)));
        metres.geometryChanged();
        return metres;
    }
}
