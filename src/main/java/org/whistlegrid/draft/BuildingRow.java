package org.whistlegrid.draft;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * A building as a source says it; nothing of it is checked yet.
 *
 * @param feature what the source calls the row, for the report
 * @param grid code of the grid it belongs to; null: the check finds the one that covers most of it
 * @param ground EPSG:4490, longitude first; null when the source has none
 * @param problems what the reader of the source found already
 */
public record BuildingRow(
        String feature,
        @Nullable String code,
        @Nullable String name,
        @Nullable String grid,
        @Nullable Integer floors,
        @Nullable String address,
        @Nullable Geometry ground,
        List<FindingCode> problems) {}
