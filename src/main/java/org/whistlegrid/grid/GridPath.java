package org.whistlegrid.grid;

import org.jspecify.annotations.Nullable;

/**
 * One place in the four tiers, with the names of the day it was asked for. Orders keep it as a snapshot: grids are redrawn.
 *
 * @param building the nearest one of the same grid within reach, if there is one
 * @param unitGrid code of the 10,000 m² unit grid (GB/T 47678.3), the layer beside the responsibility grids
 */
public record GridPath(
        Step subDistrict, Step community, Step grid, @Nullable House building, @Nullable String unitGrid) {

    /** An area on the way down. */
    public record Step(String code, String name) {}

    /** @param metres ground distance to its wall, 0 inside */
    public record House(String code, String name, double metres) {}

    /** Down to the grid; what stands there is found by the place. */
    public GridPath(Step subDistrict, Step community, Step grid) {
        this(subDistrict, community, grid, null, null);
    }

    public GridPath at(@Nullable House nearest) {
        return new GridPath(subDistrict, community, grid, nearest, unitGrid);
    }

    public GridPath inUnit(@Nullable String code) {
        return new GridPath(subDistrict, community, grid, building, code);
    }

    /** Said in one line: {@code 海棠街道 海棠社区 第三网格 5号楼}. */
    public String label() {
        String area = subDistrict.name + " " + community.name + " " + grid.name;
        return building == null ? area : area + " " + withoutCommunity(building.name);
    }

    private String withoutCommunity(String name) {
        return name.startsWith(community.name) ? name.substring(community.name.length()) : name;
    }
}
