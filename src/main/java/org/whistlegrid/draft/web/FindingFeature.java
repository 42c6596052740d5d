package org.whistlegrid.draft.web;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Point;
import org.whistlegrid.draft.Finding;
import org.whistlegrid.draft.FindingCode;
import org.whistlegrid.draft.Report;
import org.whistlegrid.draft.Severity;
import org.whistlegrid.grid.Tier;

/** A finding as a GeoJSON feature; the geometry is null where nothing is drawn. */
public record FindingFeature(String type, int id, @Nullable Place geometry, Properties properties) {

    static FindingFeature of(Report.Line line, String text) {
        Finding finding = line.finding();
        return new FindingFeature(
                "Feature",
                line.number(),
                finding.place() == null ? null : Place.of(finding.place()),
                new Properties(
                        finding.finding(),
                        finding.severity(),
                        finding.tier(),
                        finding.feature(),
                        finding.code(),
                        finding.other(),
                        finding.squareMetres(),
                        text));
    }

    /** @param coordinates longitude, latitude in EPSG:4490 */
    public record Place(String type, double[] coordinates) {

        static Place of(Point point) {
            return new Place("Point", new double[] {point.getX(), point.getY()});
        }
    }

    /**
     * @param feature what the source calls the row
     * @param area code of what it is about
     * @param other code of the second area, or of the parent
     * @param squareMetres size of what is wrong; null where it has none
     * @param text said in the reader's language
     */
    public record Properties(
            FindingCode finding,
            Severity severity,
            @Nullable Tier tier,
            @Nullable String feature,
            @Nullable String area,
            @Nullable String other,
            @Nullable Double squareMetres,
            String text) {}
}
