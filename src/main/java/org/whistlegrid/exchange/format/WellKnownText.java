package org.whistlegrid.exchange.format;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

/** Well-known text of ground. Only what begins as a polygon goes to the parser: it follows collections as deep as they go. */
final class WellKnownText {

    private static final Pattern BEGINNING = Pattern.compile(
            "^\\s*(SRID=\\d{1,6};)?\\s*(POINT|LINESTRING|POLYGON|MULTI(POINT|LINESTRING|POLYGON|CURVE|SURFACE)|GEOMETRYCOLLECTION"
                    + "|CURVEPOLYGON|COMPOUNDCURVE|CIRCULARSTRING)\\s*(Z|M|ZM)?\\s*(\\(|EMPTY)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern CURVED = Pattern.compile("^(CURVE|COMPOUND|CIRCULAR|MULTICURVE|MULTISURFACE)");
    private static final Pattern WITH_HEIGHT = Pattern.compile("^(MULTI)?POLYGON\\s*(Z|M)");
    private static final int LONGEST_BEGINNING = 80;

    private WellKnownText() {}

    static boolean begins(@Nullable String text) {
        return text != null
                && BEGINNING
                        .matcher(text.substring(0, Math.min(LONGEST_BEGINNING, text.length())))
                        .find();
    }

    static Shape read(@Nullable String text, int mostVertices) {
        if (text == null || text.isBlank()) {
            return Shape.without(Flaw.NO_GEOMETRY);
        }
        if (!begins(text)) {
            return Shape.without(Flaw.UNREADABLE);
        }
        String plain = text.strip();
        plain = plain.regionMatches(true, 0, "SRID=", 0, 5)
                ? plain.substring(plain.indexOf(';') + 1).strip()
                : plain;
        String head = plain.substring(0, Math.min(24, plain.length())).toUpperCase(Locale.ROOT);
        if (CURVED.matcher(head).find()) {
            return Shape.without(Flaw.CURVE);
        }
        if (!head.startsWith("POLYGON") && !head.startsWith("MULTIPOLYGON")) {
            return Shape.without(Flaw.NOT_AN_AREA);
        }
        try {
            return shape(
                    new WKTReader(Ground.FACTORY).read(plain),
                    mostVertices,
                    WITH_HEIGHT.matcher(head).find());
        } catch (ParseException e) {
            return Shape.without(Flaw.UNREADABLE);
        } catch (IllegalArgumentException e) {
            return Shape.without(Flaw.RING_BROKEN);
        }
    }

    private static Shape shape(Geometry geometry, int mostVertices, boolean declaredHeight) {
        Ground ground = new Ground(mostVertices);
        boolean height = declaredHeight
                || !geometry.isEmpty() && !Double.isNaN(geometry.getCoordinate().getZ());
        if (height) {
            ground.flaw(Flaw.HEIGHT_DROPPED);
        }
        if (geometry instanceof MultiPolygon || geometry instanceof Polygon) {
            for (int part = 0; part < geometry.getNumGeometries(); part++) {
                part((Polygon) geometry.getGeometryN(part), ground);
            }
        }
        return ground.end();
    }

    private static void part(Polygon polygon, Ground ground) {
        for (int ring = -1; ring < polygon.getNumInteriorRing(); ring++) {
            Geometry line = ring < 0 ? polygon.getExteriorRing() : polygon.getInteriorRingN(ring);
            if (!line.isEmpty()) {
                for (var point : line.getCoordinates()) {
                    ground.point(point.x, point.y);
                }
                ground.endRing();
            }
        }
        ground.endPart();
    }
}
