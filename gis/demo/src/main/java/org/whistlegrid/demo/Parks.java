package org.whistlegrid.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.simplify.DouglasPeuckerSimplifier;
import org.whistlegrid.demo.Parcels.Parcel;

/** Where nothing is built: the named parks, their ponds, gardens, and the green along lake and river. */
final class Parks {
    /** A place for a park: parcels whose middle is within {@code radius} metres of it become park. */
    private record Site(String name, double x, double y, double radius) {
        boolean holds(Coordinate c) {
            return Math.hypot(c.x - x, c.y - y) < radius;
        }
    }

    record Green(String name, Geometry area) {}

    private static final List<Site> SITES = List.of(
            new Site("人民公园", -620, -250, 120),
            new Site("石桥公园", 1120, -520, 280),
            new Site("南苑公园", -180, -1720, 230),
            new Site("望湖公园", -1250, 1750, 260),
            new Site("体育公园", 1480, 1480, 250),
            new Site("银杏公园", 330, 1450, 170),
            new Site("运河公园", 400, -950, 130),
            new Site("科技公园", 2130, 250, 190));

    final List<Green> greens = new ArrayList<>();
    final List<Green> ponds = new ArrayList<>();

    boolean holds(Coordinate c) {
        return SITES.stream().anyMatch(site -> site.holds(c));
    }

    /** Pocket gardens stand here and there between the parcels. */
    boolean garden(Coordinate c) {
        return !holds(c) && Chance.of("garden", c.x, c.y) < 0.035;
    }

    boolean takes(Parcel parcel) {
        return holds(parcel.centre()) || garden(parcel.centre());
    }

    /** Draws the parks once the streets are known. */
    void layOut(List<Parcel> parcels, Streets streets, Landscape land) {
        TreeMap<String, List<Polygon>> named = new TreeMap<>();
        for (Parcel parcel : parcels) {
            for (Site site : SITES) {
                if (site.holds(parcel.centre())) {
                    named.computeIfAbsent(site.name, k -> new ArrayList<>()).add(parcel.polygon());
                }
            }
            if (garden(parcel.centre())) {
                clear(parcel.polygon(), streets, land).forEach(p -> greens.add(new Green("", p)));
            }
        }
        named.forEach((name, parts) -> clear(Geo.union(parts), streets, land).forEach(part -> {
            greens.add(new Green(name, part));
            pond(part);
        }));
        Geometry bankGreen = Geo.minus(land.banks, land.riverWater);
        addAround("湖滨公园", Geo.minus(land.shore, land.riverWater), streets);
        addAround("滨河绿地", Geo.common(bankGreen, land.district), streets);
    }

    private void addAround(String name, Geometry area, Streets streets) {
        for (Polygon part : Geo.polygons(area)) {
            Geometry free = part;
            for (Streets.Street street : streets.near(part, 30)) {
                free = Geo.minus(free, Streets.ground(street, false));
            }
            Geo.polygons(free).stream().filter(p -> p.getArea() > 400).forEach(p -> greens.add(new Green(name, p)));
        }
    }

    private static List<Polygon> clear(Geometry area, Streets streets, Landscape land) {
        Geometry free = Geo.minus(Geo.minus(Geo.minus(area, Geo.around(land.water, 3)), land.shore), land.banks);
        for (Streets.Street street : streets.near(area, 30)) {
            if (street.kind() != Course.Kind.LANE) {
                free = Geo.minus(free, Streets.ground(street, false));
            }
        }
        return Geo.polygons(free).stream().filter(p -> p.getArea() > 500).toList();
    }

    private void pond(Polygon park) {
        if (park.getArea() < 45_000) {
            return;
        }
        Geometry shore = soft(Geo.around(park, -45), 14);
        Coordinate c = park.getInteriorPoint().getCoordinate();
        Coordinate[] blob = new Coordinate[25];
        double size = 0.3 * Math.sqrt(park.getArea());
        for (int i = 0; i < 24; i++) {
            double angle = 2 * Math.PI * i / 24;
            double r = size * (0.75 + 0.3 * StrictMath.sin(2 * angle + c.x) + 0.12 * StrictMath.sin(3 * angle + c.y));
            blob[i] = new Coordinate(c.x + r * StrictMath.cos(angle), c.y + r * StrictMath.sin(angle));
        }
        blob[24] = blob[0].copy();
        Geometry pond = soft(Geo.common(Geo.FACTORY.createPolygon(blob), shore), 8);
        Geo.polygons(DouglasPeuckerSimplifier.simplify(pond, 0.5)).stream()
                .filter(p -> p.getArea() > 1500)
                .forEach(p -> ponds.add(new Green("", p)));
    }

    /** Without corners or necks narrower than {@code metres}. */
    private static Geometry soft(Geometry area, double metres) {
        return Geo.around(Geo.around(Geo.around(area, -metres), 2 * metres), -metres);
    }
}
