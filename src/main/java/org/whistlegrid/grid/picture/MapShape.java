package org.whistlegrid.grid.picture;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * Something that is drawn.
 *
 * @param layer as in vector tiles: water, park, street, building, sub_district, community, grid, place
 * @param kind class of a street or water, tier of a place
 * @param width of a street, in metres; 0 when it has none
 * @param shape CGCS2000 degrees, longitude first
 */
public record MapShape(
        String layer, @Nullable String kind, @Nullable String code, @Nullable String name, int width, Geometry shape) {

    boolean is(String... layers) {
        for (String each : layers) {
            if (layer.equals(each)) {
                return true;
            }
        }
        return false;
    }
}
