package org.whistlegrid.demo;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;

/**
 * A feature collection, one feature a line. Coordinates are CGCS2000 longitude and latitude in degrees with seven decimals,
 * outer rings counter-clockwise (RFC 7946, except for the datum, which differs from WGS 84 by centimetres).
 */
final class GeoJson {
    private final List<String> features = new ArrayList<>();

    /** {@code properties} are name, value, name, value; empty values are left out, numbers stay numbers. */
    void add(Geometry local, Object... properties) {
        StringBuilder out = new StringBuilder("{\"type\":\"Feature\",\"properties\":{");
        for (int i = 0; i < properties.length; i += 2) {
            Object value = properties[i + 1];
            if (!"".equals(value)) {
                out.append(out.charAt(out.length() - 1) == '{' ? "" : ",");
                out.append('"').append(properties[i]).append("\":");
                out.append(value instanceof Number ? value.toString() : '"' + value.toString() + '"');
            }
        }
        out.append("},\"geometry\":");
        geometry(out, local);
        features.add(out.append('}').toString());
    }

    void write(Path file) throws IOException {
        try (Writer out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            out.write("{\"type\":\"FeatureCollection\",\"features\":[\n");
            out.write(String.join(",\n", features));
            out.write("\n]}\n");
        }
    }

    private static void geometry(StringBuilder out, Geometry local) {
        if (local instanceof LineString line) {
            out.append("{\"type\":\"LineString\",\"coordinates\":");
            ring(out, line.getCoordinates());
            out.append('}');
            return;
        }
        List<Polygon> polygons = Geo.polygons(local);
        boolean one = polygons.size() == 1;
        out.append(one ? "{\"type\":\"Polygon\",\"coordinates\":" : "{\"type\":\"MultiPolygon\",\"coordinates\":[");
        for (int i = 0; i < polygons.size(); i++) {
            out.append(i == 0 ? "" : ",");
            polygon(out, polygons.get(i));
        }
        out.append(one ? "}" : "]}");
    }

    private static void polygon(StringBuilder out, Polygon polygon) {
        // norm() turns outer rings clockwise and holes counter-clockwise; the format wants the opposite.
        Polygon wound = (Polygon) polygon.norm().reverse();
        out.append('[');
        ring(out, wound.getExteriorRing().getCoordinates());
        for (int i = 0; i < wound.getNumInteriorRing(); i++) {
            out.append(',');
            ring(out, wound.getInteriorRingN(i).getCoordinates());
        }
        out.append(']');
    }

    private static void ring(StringBuilder out, Coordinate[] points) {
        out.append('[');
        for (int i = 0; i < points.length; i++) {
            Coordinate p = Plane.toLonLat(points[i]);
            out.append(i == 0 ? "[" : ",[");
            degrees(out, p.x);
            out.append(',');
            degrees(out, p.y);
            out.append(']');
        }
        out.append(']');
    }

    /** Written from the whole number of 1e-7 degrees, so that every Java prints the same digits. */
    private static void degrees(StringBuilder out, double value) {
        long units = StrictMath.round(value * 1e7);
        String fraction =
                String.valueOf(10_000_000 + units % 10_000_000).substring(1).replaceAll("0+$", "");
        out.append(units / 10_000_000).append(fraction.isEmpty() ? "" : ".").append(fraction);
    }
}
