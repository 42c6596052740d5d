package org.whistlegrid.demo;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.index.strtree.STRtree;
import org.locationtech.jts.linearref.LengthIndexedLine;
import org.locationtech.jts.operation.linemerge.LineMerger;
import org.whistlegrid.demo.Course.Kind;

/** The streets as they are built: whole and named, ended where promenade or bank begins, bridges where they may cross. */
final class Streets {
    /** {@code name} is empty for lanes inside a block of flats. */
    record Street(int order, String name, Kind kind, LineString line) {}

    final List<Street> all = new ArrayList<>();
    private final STRtree index = new STRtree();

    Streets(Landscape land, StreetPlan plan, GridCells cells, List<LineString> lanes) {
        List<Course> courses = new ArrayList<>(plan.promenades);
        for (Course course : cells.streets) {
            Geometry kept = Geo.minus(course.line(), land.shore);
            if (course.kind() != Kind.ARTERIAL) {
                kept = Geo.minus(kept, land.banks);
            }
            Geo.lines(kept).forEach(line -> courses.add(new Course(course.id(), course.kind(), line)));
        }
        Names names = new Names();
        for (Course course : wholes(courses)) {
            all.add(new Street(all.size(), name(names, land, plan, course), course.kind(), course.line()));
        }
        for (LineString lane : lanes) {
            for (LineString line : Geo.lines(Geo.minus(Geo.minus(lane, land.shore), land.banks))) {
                if (line.getLength() > 15) {
                    all.add(new Street(all.size(), "", Kind.LANE, line));
                }
            }
        }
        all.forEach(street -> index.insert(street.line.getEnvelopeInternal(), street));
        index.build();
    }

    private static String name(Names names, Landscape land, StreetPlan plan, Course course) {
        if (plan.promenades.stream().anyMatch(promenade -> promenade.id() == course.id())) {
            return course.kind() == Kind.COLLECTOR ? "环湖路" : northBank(land, course) ? "滨河北路" : "滨河南路";
        }
        if (course.id() == plan.outerRing || course.id() == plan.innerRing) {
            return course.id() == plan.outerRing ? "外环路" : "环城路";
        }
        var box = course.line().getEnvelopeInternal();
        return names.street(
                course.kind(), box.getHeight() > box.getWidth(), course.line().getLength());
    }

    private static boolean northBank(Landscape land, Course road) {
        Coordinate middle = road.line().getCoordinateN(road.line().getNumPoints() / 2);
        LengthIndexedLine river = new LengthIndexedLine(land.river);
        return middle.y > river.extractPoint(river.project(middle)).y;
    }

    /** Pieces of one course joined again, weightiest and longest first, as names are given in that order. */
    private static List<Course> wholes(List<Course> pieces) {
        TreeMap<Integer, List<Course>> byCourse = new TreeMap<>();
        pieces.forEach(piece ->
                byCourse.computeIfAbsent(piece.id(), k -> new ArrayList<>()).add(piece));
        List<Course> wholes = new ArrayList<>();
        byCourse.forEach((id, parts) -> {
            LineMerger merger = new LineMerger();
            parts.forEach(part -> merger.add(part.line()));
            for (Object merged : merger.getMergedLineStrings()) {
                LineString line = (LineString) ((LineString) merged).norm();
                if (line.getLength() > 20) {
                    wholes.add(new Course(id, parts.get(0).kind(), line));
                }
            }
        });
        wholes.sort(Comparator.comparing(Course::kind)
                .thenComparingDouble(course -> -course.line().getLength())
                .thenComparing(Course::line, Geo.inPlaceOrder()));
        return wholes;
    }

    /** The streets within {@code reach} metres of the envelope of a place, in the order of {@link #all}. */
    List<Street> near(Geometry place, double reach) {
        var box = place.getEnvelopeInternal();
        box.expandBy(reach);
        List<Street> found = new ArrayList<>();
        for (Object street : index.query(box)) {
            found.add((Street) street);
        }
        found.sort(Comparator.comparingInt(Street::order));
        return found;
    }

    /** The ground a street takes; with its set-back where buildings are concerned. */
    static Geometry ground(Street street, boolean withSetback) {
        double half = street.kind.halfWidth + (withSetback ? street.kind.setback : 0.5);
        return Geo.around(street.line, half);
    }
}
