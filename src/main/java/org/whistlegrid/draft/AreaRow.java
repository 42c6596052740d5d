package org.whistlegrid.draft;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * An area as a source says it; nothing of it is checked yet.
 *
 * @param feature what the source calls the row, for the report
 * @param tier name of a {@link org.whistlegrid.grid.Tier}; null where the code's length shall say it
 * @param parent code of the area above; null where the code's beginning shall say it
 * @param ground EPSG:4490, longitude first; null when the source has none
 * @param problems what the reader of the source found already
 */
public record AreaRow(
        String feature,
        @Nullable String code,
        @Nullable String tier,
        @Nullable String name,
        @Nullable String parent,
        @Nullable Geometry ground,
        List<FindingCode> problems) {}
