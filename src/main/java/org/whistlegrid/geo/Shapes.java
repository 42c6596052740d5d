package org.whistlegrid.geo;

import com.fasterxml.jackson.databind.JsonNode;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import org.locationtech.jts.io.WKBWriter;
import org.whistlegrid.platform.Position;

/** Geometry as files and the database write it; everything in EPSG:4490, longitude first. */
public final class Shapes {

    private static final GeometryFactory FACTORY = new GeometryFactory(new PrecisionModel(), Position.SRID);

    private Shapes() {}

    public static Geometry fromWkb(byte[] wkb) {
        try {
            return new WKBReader(FACTORY).read(wkb);
        } catch (ParseException e) {
            throw new IllegalStateException("the database returned a geometry that cannot be read", e);
        }
    }

    /** Extended WKB in hexadecimal, as COPY takes it. */
    public static String toHex(Geometry geometry) {
        return WKBWriter.toHex(new WKBWriter(2, true).write(geometry));
    }

    public static byte[] toWkb(Geometry geometry) {
        return new WKBWriter(2).write(geometry);
    }

    public static Geometry fromGeoJson(JsonNode geometry) {
        JsonNode coordinates = geometry.get("coordinates");
        return switch (geometry.get("type").asText()) {
            case "Polygon" -> polygon(coordinates);
            case "MultiPolygon" -> polygons(coordinates);
            case "LineString" -> FACTORY.createLineString(points(coordinates));
            default ->
                throw new IllegalArgumentException(
                        "geometry type " + geometry.get("type").asText());
        };
    }

    /** The same shape, marked as EPSG:4490. */
    public static Geometry inDegrees(Geometry shape) {
        return FACTORY.createGeometry(shape);
    }

    public static MultiPolygon multi(Geometry ground) {
        return ground instanceof MultiPolygon many
                ? many
                : FACTORY.createMultiPolygon(new Polygon[] {(Polygon) ground});
    }

    private static MultiPolygon polygons(JsonNode coordinates) {
        Polygon[] parts = new Polygon[coordinates.size()];
        for (int i = 0; i < parts.length; i++) {
            parts[i] = polygon(coordinates.get(i));
        }
        return FACTORY.createMultiPolygon(parts);
    }

    private static Polygon polygon(JsonNode rings) {
        LinearRing[] holes = new LinearRing[rings.size() - 1];
        for (int i = 0; i < holes.length; i++) {
            holes[i] = FACTORY.createLinearRing(points(rings.get(i + 1)));
        }
        return FACTORY.createPolygon(FACTORY.createLinearRing(points(rings.get(0))), holes);
    }

    private static Coordinate[] points(JsonNode list) {
        Coordinate[] points = new Coordinate[list.size()];
        for (int i = 0; i < points.length; i++) {
            JsonNode point = list.get(i);
            points[i] = new Coordinate(point.get(0).asDouble(), point.get(1).asDouble());
        }
        return points;
    }
}
