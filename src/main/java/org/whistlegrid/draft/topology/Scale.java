package org.whistlegrid.draft.topology;

import java.util.function.ToDoubleFunction;
import org.locationtech.jts.geom.Geometry;

/**
 * How large something is, and how large it must be to matter.
 *
 * @param squareMetres of a ground in degrees
 * @param noise m² below which a difference is rounding
 * @param tolerance m² below which a difference is a sliver
 */
public record Scale(ToDoubleFunction<Geometry> squareMetres, double noise, double tolerance) {

    double of(Geometry ground) {
        return ground.isEmpty() ? 0 : squareMetres.applyAsDouble(ground);
    }

    boolean isSliver(double size) {
        return size < tolerance;
    }
}
