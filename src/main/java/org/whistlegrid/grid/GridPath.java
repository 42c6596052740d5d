package org.whistlegrid.grid;

import org.jspecify.annotations.Nullable;

/**
 * One place in the four tiers, with the names of the day it was asked for. Orders keep it as a snapshot: grids are redrawn.
 *
 * @param building code of the nearest building of the same grid within reach, if there is one
 * @param metresToBuilding ground distance to its wall, 0 inside
 * @param unitGrid code of the 10,000 m² unit grid (GB/T 47678.3), the layer beside the responsibility grids
 */
public record GridPath(
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

    /** As the index of the four tiers finds it. */
    public GridPath(
            String subDistrict,
            String community,
            String grid,
            @Nullable String building,
            String subDistrictName,
            String communityName,
            String gridName,
            @Nullable String buildingName,
            @Nullable Double metresToBuilding) {
        this(
                subDistrict,
                community,
                grid,
                building,
                subDistrictName,
                communityName,
                gridName,
                buildingName,
                metresToBuilding,
                null);
    }

    public GridPath inUnit(@Nullable String code) {
        return new GridPath(
                subDistrict,
                community,
                grid,
                building,
                subDistrictName,
                communityName,
                gridName,
                buildingName,
                metresToBuilding,
                code);
    }

    /** Said in one line: {@code 海棠街道 海棠社区 第三网格 5号楼}. */
    public String label() {
        String area = subDistrictName + " " + communityName + " " + gridName;
        return buildingName == null ? area : area + " " + shortBuildingName();
    }

    private String shortBuildingName() {
        String full = String.valueOf(buildingName);
        return full.startsWith(communityName) ? full.substring(communityName.length()) : full;
    }
}
