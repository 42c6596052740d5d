package org.whistlegrid.draft.topology;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygonal;
import org.locationtech.jts.operation.valid.IsValidOp;
import org.locationtech.jts.operation.valid.TopologyValidationError;
import org.whistlegrid.draft.FindingCode;

/** Whether a shape can be a ground at all. */
public final class Rings {

    /** @param place where it is wrong, if it is wrong somewhere */
    public record Flaw(FindingCode code, @Nullable Point place) {}

    private final int mostVertices;

    public Rings(int mostVertices) {
        this.mostVertices = mostVertices;
    }

    /** What keeps the shape from being a ground; empty when nothing does. */
    public Optional<Flaw> flawOf(@Nullable Geometry shape) {
        if (shape == null || shape.isEmpty()) {
            return Optional.of(new Flaw(FindingCode.EMPTY_GEOMETRY, null));
        }
        if (!(shape instanceof Polygonal)) {
            return Optional.of(new Flaw(FindingCode.NOT_AN_AREA, at(shape, shape.getCoordinate())));
        }
        if (!allFinite(shape)) {
            return Optional.of(new Flaw(FindingCode.COORDINATES_INVALID, null));
        }
        if (shape.getNumPoints() > mostVertices) {
            return Optional.of(new Flaw(FindingCode.TOO_MANY_VERTICES, at(shape, shape.getCoordinate())));
        }
        TopologyValidationError error = new IsValidOp(shape).getValidationError();
        return error == null
                ? Optional.empty()
                : Optional.of(new Flaw(FindingCode.INVALID_RING, at(shape, error.getCoordinate())));
    }

    private static boolean allFinite(Geometry shape) {
        for (Coordinate corner : shape.getCoordinates()) {
            if (!(Math.abs(corner.x) <= 180 && Math.abs(corner.y) <= 90)) {
                return false;
            }
        }
        return true;
    }

    private static Point at(Geometry shape, Coordinate place) {
        return shape.getFactory().createPoint(new Coordinate(place.x, place.y));
    }
}
