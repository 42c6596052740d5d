package org.whistlegrid.incident.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.grid.GridPath;

/** The four tiers as they were on the day of the report; a later redraw does not change them. */
@Embeddable
record PlacedPath(
        @Column(name = "sub_district") String subDistrict,
        @Column(name = "community") String community,
        @Column(name = "grid") String grid,
        @Column(name = "building") @Nullable String building,
        @Column(name = "unit_grid") @Nullable String unitGrid,
        @Column(name = "path_label") String label) {

    static PlacedPath of(GridPath path) {
        GridPath.House building = path.building();
        return new PlacedPath(
                path.subDistrict().code(),
                path.community().code(),
                path.grid().code(),
                building == null ? null : building.code(),
                path.unitGrid(),
                path.label());
    }

    /** Buildings are not part of grids by code, so the grid is the finest that scopes are compared with. */
    String finest() {
        return grid;
    }
}
