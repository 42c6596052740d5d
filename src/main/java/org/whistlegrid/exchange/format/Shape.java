package org.whistlegrid.exchange.format;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.MultiPolygon;

/**
 * Ground as a file has it.
 *
 * @param ground two-dimensional, in the file's coordinate system and axis order; null where a flaw says why
 */
public record Shape(@Nullable MultiPolygon ground, Set<Flaw> flaws) {

    static Shape without(Flaw why) {
        return new Shape(null, EnumSet.of(why));
    }
}
