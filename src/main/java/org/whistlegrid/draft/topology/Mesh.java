package org.whistlegrid.draft.topology;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateArrays;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineSegment;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.geom.util.LinearComponentExtracter;
import org.locationtech.jts.noding.NodedSegmentString;
import org.locationtech.jts.noding.SegmentString;
import org.locationtech.jts.noding.snapround.SnapRoundingNoder;
import org.locationtech.jts.operation.polygonize.Polygonizer;

/**
 * The plane cut along all borders: faces that meet at exactly the same corners, and which of them lie beside each other.
 * Whatever is put together from its faces has no gap and no overlap.
 */
final class Mesh {

    /** A tenth of a millimetre. */
    private static final double PER_DEGREE = 1e9;

    private static final GeometryFactory FACTORY = new GeometryFactory(new PrecisionModel(), 4490);

    private final List<Polygon> faces = new ArrayList<>();
    private final Map<LineSegment, int[]> sides = new HashMap<>();

    private Mesh() {}

    /** Cuts along the borders of all grounds. */
    static Mesh along(Collection<Geometry> grounds) {
        List<NodedSegmentString> lines = new ArrayList<>();
        for (Geometry ground : grounds) {
            for (Object line : LinearComponentExtracter.getLines(ground)) {
                Coordinate[] corners = CoordinateArrays.removeRepeatedPoints(((LineString) line).getCoordinates());
                if (corners.length > 1) {
                    lines.add(new NodedSegmentString(CoordinateArrays.copyDeep(corners), null));
                }
            }
        }
        SnapRoundingNoder noder = new SnapRoundingNoder(new PrecisionModel(PER_DEGREE));
        noder.computeNodes(lines);
        Mesh mesh = new Mesh();
        mesh.build(noder.getNodedSubstrings());
        return mesh;
    }

    private void build(Collection<?> noded) {
        Set<LineSegment> segments = new HashSet<>();
        for (Object line : noded) {
            Coordinate[] corners = ((SegmentString) line).getCoordinates();
            for (int i = 1; i < corners.length; i++) {
                if (!corners[i - 1].equals2D(corners[i])) {
                    segments.add(segment(corners[i - 1], corners[i]));
                }
            }
        }
        Polygonizer polygonizer = new Polygonizer();
        segments.forEach(segment -> polygonizer.add(segment.toGeometry(FACTORY)));
        for (Object face : polygonizer.getPolygons()) {
            add((Polygon) face);
        }
    }

    private void add(Polygon face) {
        int number = faces.size();
        faces.add(face);
        ring(face.getExteriorRing(), number);
        for (int hole = 0; hole < face.getNumInteriorRing(); hole++) {
            ring(face.getInteriorRingN(hole), number);
        }
    }

    private void ring(LinearRing ring, int face) {
        Coordinate[] corners = ring.getCoordinates();
        for (int i = 1; i < corners.length; i++) {
            sides.merge(segment(corners[i - 1], corners[i]), new int[] {face}, (first, second) ->
                    new int[] {first[0], second[0]});
        }
    }

    int size() {
        return faces.size();
    }

    Polygon face(int number) {
        return faces.get(number);
    }

    /** The faces beside a face, each with the length of the border between them (degrees). */
    Map<Integer, Double> beside(int face) {
        Map<Integer, Double> lengths = new HashMap<>();
        besideRing(faces.get(face).getExteriorRing(), face, lengths);
        for (int hole = 0; hole < faces.get(face).getNumInteriorRing(); hole++) {
            besideRing(faces.get(face).getInteriorRingN(hole), face, lengths);
        }
        return lengths;
    }

    private void besideRing(LinearRing ring, int face, Map<Integer, Double> lengths) {
        Coordinate[] corners = ring.getCoordinates();
        for (int i = 1; i < corners.length; i++) {
            int[] both = sides.get(segment(corners[i - 1], corners[i]));
            if (both != null && both.length == 2 && both[0] != both[1]) {
                lengths.merge(both[0] == face ? both[1] : both[0], corners[i - 1].distance(corners[i]), Double::sum);
            }
        }
    }

    private static LineSegment segment(Coordinate from, Coordinate to) {
        LineSegment segment = new LineSegment(from, to);
        segment.normalize();
        return segment;
    }
}
