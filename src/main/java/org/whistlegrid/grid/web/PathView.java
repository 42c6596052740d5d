package org.whistlegrid.grid.web;

import org.jspecify.annotations.Nullable;
import org.whistlegrid.grid.GridPath;
import org.whistlegrid.grid.GridPath.House;

/**
 * The four tiers of a place, by code and by name.
 *
 * @param building code of the nearest building of the same grid within reach, if there is one
 * @param metresToBuilding ground distance to its wall, 0 inside
 * @param unitGrid code of the 10,000 m² unit grid (GB/T 47678.3), the layer beside the responsibility grids
 */
public record PathView(
        String subDistrict,
        String community,
        String grid,
        @Nullable String building,
        String subDistrictName,
        String communityName,
        String gridName,
        @Nullable String buildingName,
        @Nullable Double metresToBuilding,
        @Nullable String unitGrid) {

    static PathView of(GridPath path) {
        House house = path.building();
        return new PathView(
                path.subDistrict().code(),
                path.community().code(),
                path.grid().code(),
                house == null ? null : house.code(),
                path.subDistrict().name(),
                path.community().name(),
                path.grid().name(),
                house == null ? null : house.name(),
                house == null ? null : house.metres(),
                path.unitGrid());
    }
}
