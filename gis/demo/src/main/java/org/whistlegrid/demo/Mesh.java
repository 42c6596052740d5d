package org.whistlegrid.demo;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LineSegment;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.noding.NodedSegmentString;
import org.locationtech.jts.noding.SegmentString;
import org.locationtech.jts.noding.snapround.SnapRoundingNoder;
import org.locationtech.jts.operation.polygonize.Polygonizer;

/**
 * Lines cut where they meet, and the faces between them. Vertices lie on a lattice of one decimetre (snap rounding), so that no
 * two borders come closer than a few centimetres without being the same: later rounding to 1e-7 degrees cannot cross them.
 */
final class Mesh {
    /** A piece of a course between two crossings; {@code left} and {@code right} are face numbers, -1 for the outside. */
    record Edge(LineString line, Course course, int left, int right) {}

    final List<Polygon> faces;
    final List<Edge> edges;

    private Mesh(List<Polygon> faces, List<Edge> edges) {
        this.faces = faces;
        this.edges = edges;
    }

    /** Pieces that end blind are left out. */
    static Mesh of(Collection<Course> courses) {
        List<LineString> pieces = cut(courses);
        Polygonizer polygonizer = new Polygonizer();
        polygonizer.add(pieces);
        List<Polygon> faces = new ArrayList<>();
        for (Object face : polygonizer.getPolygons()) {
            faces.add((Polygon) ((Polygon) face).norm());
        }
        faces.sort(Geo.inPlaceOrder());
        Set<Object> blind = new HashSet<>(polygonizer.getDangles());
        blind.addAll(polygonizer.getCutEdges());

        Map<LineSegment, List<Integer>> sides = sides(faces);
        List<Edge> edges = new ArrayList<>();
        for (LineString piece : pieces) {
            if (!blind.contains(piece)) {
                List<Integer> of = sides.getOrDefault(key(piece.getCoordinateN(0), piece.getCoordinateN(1)), List.of());
                edges.add(new Edge(
                        piece,
                        (Course) piece.getUserData(),
                        of.isEmpty() ? -1 : of.get(0),
                        of.size() < 2 ? -1 : of.get(1)));
            }
        }
        return new Mesh(faces, edges);
    }

    private static List<LineString> cut(Collection<Course> courses) {
        List<SegmentString> strings = new ArrayList<>();
        for (Course course : courses) {
            strings.add(new NodedSegmentString(course.line().getCoordinates(), course));
        }
        SnapRoundingNoder noder = new SnapRoundingNoder(new PrecisionModel(10));
        noder.computeNodes(strings);
        Map<LineString, LineString> unique = new HashMap<>();
        List<LineString> pieces = new ArrayList<>();
        for (Object found : noder.getNodedSubstrings()) {
            SegmentString string = (SegmentString) found;
            if (string.size() < 2) {
                continue;
            }
            LineString piece = Geo.line(string.getCoordinates());
            piece.setUserData(string.getData());
            LineString same = unique.putIfAbsent((LineString) piece.norm(), piece);
            if (same == null) {
                pieces.add(piece);
            } else if (weightier((Course) piece.getUserData(), (Course) same.getUserData())) {
                same.setUserData(piece.getUserData());
            }
        }
        pieces.sort(Geo.inPlaceOrder());
        return pieces;
    }

    private static boolean weightier(Course a, Course b) {
        return a.kind().compareTo(b.kind()) < 0 || a.kind() == b.kind() && a.id() < b.id();
    }

    private static Map<LineSegment, List<Integer>> sides(List<Polygon> faces) {
        Map<LineSegment, List<Integer>> sides = new HashMap<>();
        for (int face = 0; face < faces.size(); face++) {
            Polygon polygon = faces.get(face);
            for (int ring = 0; ring <= polygon.getNumInteriorRing(); ring++) {
                Coordinate[] points =
                        (ring == 0 ? polygon.getExteriorRing() : polygon.getInteriorRingN(ring - 1)).getCoordinates();
                for (int i = 1; i < points.length; i++) {
                    sides.computeIfAbsent(key(points[i - 1], points[i]), k -> new ArrayList<>(2))
                            .add(face);
                }
            }
        }
        return sides;
    }

    private static LineSegment key(Coordinate a, Coordinate b) {
        return a.compareTo(b) <= 0 ? new LineSegment(a, b) : new LineSegment(b, a);
    }
}
