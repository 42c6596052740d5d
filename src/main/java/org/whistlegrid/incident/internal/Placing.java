package org.whistlegrid.incident.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Point;
import org.whistlegrid.grid.GridPath;
import org.whistlegrid.intake.AcceptedReport;
import org.whistlegrid.platform.Position;

/**
 * Where a case is, as far as anybody knows.
 *
 * @param position CGCS2000 longitude/latitude, EPSG:4490
 * @param path null while nobody has found the place
 * @param informed codes of the grids on whose border it lies too; codes of the day, as the path is
 * @param address what the reporter said of the place
 */
@Embeddable
record Placing(
        @Nullable Point position,
        @Nullable @Column(name = "accuracy_metres") Double accuracyMetres,
        @Nullable @Embedded PlacedPath path,
        @JdbcTypeCode(SqlTypes.ARRAY) @Column(name = "informed_grids", nullable = false) List<String> informed,
        @Nullable String address) {

    static Placing of(AcceptedReport report) {
        Position position = report.position();
        GridPath path = report.path();
        return new Placing(
                position == null ? null : position.asJtsPoint(),
                report.accuracyMetres(),
                path == null ? null : PlacedPath.of(path),
                codes(report.informed()),
                report.address());
    }

    /** Found by a dispatcher: the accuracy was that of a reading which led nowhere. */
    Placing found(Position at, GridPath in, List<GridPath> beside) {
        return new Placing(at.asJtsPoint(), null, PlacedPath.of(in), codes(beside), address);
    }

    boolean isKnown() {
        return path != null;
    }

    private static List<String> codes(List<GridPath> grids) {
        return grids.stream().map(path -> path.grid().code()).toList();
    }
}
