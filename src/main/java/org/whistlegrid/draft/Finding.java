package org.whistlegrid.draft;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Point;
import org.whistlegrid.grid.Tier;

/**
 * One line of a topology report.
 *
 * @param feature what the source calls the row
 * @param code of the area or building it is about
 * @param other code of the second area, or of the parent
 * @param squareMetres size of what is wrong; null where it has none
 * @param place where to look, EPSG:4490; null where nothing is drawn
 */
public record Finding(
        FindingCode finding,
        Severity severity,
        @Nullable Tier tier,
        @Nullable String feature,
        @Nullable String code,
        @Nullable String other,
        @Nullable Double squareMetres,
        @Nullable Point place) {

    /** As a check finds it. */
    public static Finding of(
            FindingCode finding,
            @Nullable Tier tier,
            @Nullable String feature,
            @Nullable String code,
            @Nullable String other,
            @Nullable Double squareMetres,
            @Nullable Point place) {
        return new Finding(finding, finding.severity(), tier, feature, code, other, squareMetres, place);
    }

    public Finding healed() {
        return new Finding(finding, Severity.HEALED, tier, feature, code, other, squareMetres, place);
    }
}
