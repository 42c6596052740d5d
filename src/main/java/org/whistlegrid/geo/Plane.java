package org.whistlegrid.geo;

import org.geotools.api.referencing.operation.MathTransform;
import org.geotools.api.referencing.operation.TransformException;
import org.geotools.geometry.jts.JTS;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.whistlegrid.platform.Position;

/**
 * A plane in metres, easting first, and the ways from CGCS2000 degrees (longitude first) and back. What lies outside of
 * the plane's reach is refused with an {@link IllegalArgumentException}.
 */
public final class Plane {

    private interface Move<T> {
        T make() throws TransformException;
    }

    private final MathTransform there;
    private final MathTransform back;

    Plane(MathTransform there, MathTransform back) {
        this.there = there;
        this.back = back;
    }

    /** In metres, as a new geometry. */
    public Geometry to(Geometry degrees) {
        return moved(degrees.getEnvelopeInternal(), () -> JTS.transform(degrees, there));
    }

    /** Easting and northing in metres. */
    public Coordinate to(Position place) {
        return moved(place, () -> JTS.transform(new Coordinate(place.lon(), place.lat()), new Coordinate(), there));
    }

    /** In degrees, as a new geometry. */
    public Geometry from(Geometry metres) {
        return moved(metres.getEnvelopeInternal(), () -> JTS.transform(metres, back));
    }

    /** The degrees that a box of metres covers: its sides bend, so it is the box around them. */
    public Envelope from(Envelope metres) {
        return moved(metres, () -> JTS.transform(metres, back));
    }

    private static <T> T moved(Object what, Move<T> move) {
        try {
            return move.make();
        } catch (TransformException e) {
            throw new IllegalArgumentException("outside of this plane: " + what, e);
        }
    }
}
