package org.whistlegrid.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.simplify.DouglasPeuckerSimplifier;
import org.whistlegrid.demo.Course.Kind;

/** Rings, arterials and collectors: the lines that carry the borders of the larger tiers. */
final class StreetPlan {
    private static final double ARTERIALS_APART = 800;
    private static final double COLLECTORS_APART = 390;

    /** Lines that are borders of grids (streets, water, the outline). */
    final List<Course> borders = new ArrayList<>();
    /** Roads along shore and banks: the border runs in the water or on the shore, not on them. */
    final List<Course> promenades = new ArrayList<>();

    final int outerRing;
    final int innerRing;

    private int next;

    StreetPlan(Landscape land, Field field) {
        add(borders, Kind.OUTLINE, land.district.getExteriorRing());
        add(borders, Kind.RIVER, land.river);
        add(borders, Kind.CANAL, land.canal);
        outerRing = add(borders, Kind.ARTERIAL, land.outerRing);
        innerRing = add(borders, Kind.COLLECTOR, land.innerRing);
        land.shoreRoads.forEach(road -> add(promenades, Kind.COLLECTOR, road));
        land.bankRoads.forEach(road -> add(promenades, Kind.STREET, road));

        Streamlines streets = new Streamlines(field);
        borders.forEach(course -> streets.respect(course.line()));
        promenades.forEach(course -> streets.respect(course.line()));
        Predicate<Coordinate> inside = inside(land.district);
        Coordinate centre = Landscape.OLD_TOWN;
        streets.fill(centre, 500, p -> ARTERIALS_APART * spread(p), inside)
                .forEach(line -> add(borders, Kind.ARTERIAL, line));
        Predicate<Coordinate> wet = inside(land.riverWater);
        streets.fill(centre, 180, p -> COLLECTORS_APART * spread(p), inside.and(wet.negate()))
                .forEach(line -> add(borders, Kind.COLLECTOR, line));
    }

    int nextId() {
        return next++;
    }

    private int add(List<Course> to, Kind kind, LineString line) {
        int id = nextId();
        to.add(new Course(id, kind, (LineString) DouglasPeuckerSimplifier.simplify(line, 0.8)));
        return id;
    }

    /** How wide the mesh is at a place: about 0.6 in the old town, 1.15 at the edge. */
    static double spread(Coordinate p) {
        double d = p.distance(Landscape.OLD_TOWN) / 1300;
        return 0.6 + 0.55 * (1 - StrictMath.exp(-d * d));
    }

    private static Predicate<Coordinate> inside(Geometry area) {
        IndexedPointInAreaLocator locator = new IndexedPointInAreaLocator(area);
        return p -> locator.locate(p) != Location.EXTERIOR;
    }
}
