package org.whistlegrid.exchange;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.geo.AxisOrder;
import org.whistlegrid.grid.Tier;

/**
 * Which layer is which tier, and which field is what. Fields are named as the inspection names them.
 *
 * @param tier null: the length of each code says it
 * @param parent field of the code above; null: the beginning of the code says it, for a building its place does
 * @param floors of buildings
 * @param address of buildings
 * @param crs {@code EPSG:n} or {@code GCJ-02}; null: as inspected
 * @param axes longitude or easting first where not given
 * @param encoding UTF-8 or GBK; null: as inspected
 */
public record LayerMapping(
        @NotNull UUID upload,
        int layer,
        @Nullable Tier tier,
        @NotNull String code,
        @NotNull String name,
        @Nullable String parent,
        @Nullable String floors,
        @Nullable String address,
        @Nullable String crs,
        @Nullable AxisOrder axes,
        @Nullable String encoding) {}
