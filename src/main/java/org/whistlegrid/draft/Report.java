package org.whistlegrid.draft;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;
import org.whistlegrid.geo.Shapes;
import org.whistlegrid.grid.Tier;
import org.whistlegrid.platform.Copy;

/** The findings of the newest check of each draft. */
@ApplicationScoped
public class Report {

    /** A line of the report under its number, which is the cursor of the list. */
    public record Line(int number, Finding finding) {}

    private final DraftTables tables;

    Report(DraftTables tables) {
        this.tables = tables;
    }

    /**
     * Lines by number.
     *
     * @param after number the page before ended with, 0 for the start
     */
    List<Line> page(UUID draft, @Nullable FindingCode code, @Nullable Severity severity, int after, int limit) {
        return tables.list(
                row -> new Line(
                        row.getInt("number"),
                        new Finding(
                                FindingCode.valueOf(row.getString("code")),
                                Severity.valueOf(row.getString("severity")),
                                tier(row.getString("tier")),
                                row.getString("feature"),
                                row.getString("area_code"),
                                row.getString("other_code"),
                                (Double) row.getObject("square_metres"),
                                point(row.getBytes("place")))),
                """
                select number, code, severity, tier, feature, area_code, other_code, square_metres, ST_AsBinary(place) as place
                from grid.finding
                where draft = ? and number > ? and code = coalesce(?, code) and severity = coalesce(?, severity)
                order by number limit ?""",
                draft,
                after,
                code == null ? null : code.name(),
                severity == null ? null : severity.name(),
                limit);
    }

    /** Puts a new report in the place of the old one. */
    void replace(UUID draft, List<Finding> findings) {
        tables.update("delete from grid.finding where draft = ?", draft);
        Copy rows = new Copy();
        int number = 0;
        for (Finding finding : findings) {
            rows.row(
                    draft,
                    ++number,
                    finding.finding(),
                    finding.severity(),
                    finding.tier(),
                    finding.feature(),
                    finding.code(),
                    finding.other(),
                    finding.squareMetres(),
                    finding.place() == null ? null : Shapes.toHex(finding.place()));
        }
        tables.with(
                connection -> rows.into(
                        connection,
                        "grid.finding (draft, number, code, severity, tier, feature, area_code, other_code, square_metres, place)"));
    }

    private static @Nullable Tier tier(@Nullable String name) {
        return name == null ? null : Tier.valueOf(name);
    }

    private static @Nullable Point point(byte @Nullable [] wkb) {
        Geometry place = wkb == null ? null : Shapes.fromWkb(wkb);
        return (Point) place;
    }
}
