package org.whistlegrid.demo;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.whistlegrid.demo.Parcels.Parcel;

/** Builds the parcels and keeps exactly the wanted number of buildings. */
final class Buildings {
    private static final double TO_GRID_BORDER = 1.5;
    private static final double FROM_WATER = 12;

    /** {@code grid} is the number of the mesh face it stands in. */
    record Building(Polygon outline, int grid, int floors) {
        Coordinate centre() {
            return outline.getCentroid().getCoordinate();
        }
    }

    final List<Building> all;

    Buildings(Landscape land, Field field, Streets streets, Parks parks, List<Parcel> parcels, int wanted) {
        List<Building> built = new ArrayList<>();
        Geometry wet = Geo.union(List.of(Geo.around(land.water, FROM_WATER), land.shore, land.banks));
        for (Parcel parcel : parcels) {
            if (!parks.takes(parcel)) {
                build(parcel, free(parcel, streets, wet), land, field, built);
            }
        }
        if (built.size() < wanted) {
            throw new IllegalStateException(built.size() + " buildings, " + wanted + " wanted");
        }
        built.sort(Comparator.comparingDouble(b -> Chance.of("kept", b.centre().x, b.centre().y)));
        all = List.copyOf(built.subList(0, wanted));
    }

    private static Geometry free(Parcel parcel, Streets streets, Geometry wet) {
        Geometry free = Geo.around(parcel.polygon(), -TO_GRID_BORDER);
        for (Streets.Street street : streets.near(parcel.polygon(), 30)) {
            free = Geo.minus(free, Streets.ground(street, true));
        }
        return free.isEmpty() ? free : Geo.minus(free, wet);
    }

    private static void build(Parcel parcel, Geometry free, Landscape land, Field field, List<Building> built) {
        Coordinate c = parcel.centre();
        Fabric fabric = Fabric.at(c, land);
        double heading = field.along(c.x, c.y, 0);
        // A row may follow its streets up to 35 degrees; beyond, the sun wins.
        double rows = Math.abs(heading) > StrictMath.toRadians(35) ? heading / 2 : heading;
        int floors =
                (int) StrictMath.rint(Chance.between(fabric.lowest, fabric.highest, Chance.of("floors", c.x, c.y)));
        for (Polygon part : Geo.polygons(free)) {
            List<Polygon> outlines =
                    fabric.layout == Fabric.Layout.ROWS ? Rows.across(part, rows, fabric) : Edges.along(part, fabric);
            for (Polygon outline : outlines) {
                double vary = Chance.of(
                        "floors.vary",
                        outline.getCentroid().getX(),
                        outline.getCentroid().getY());
                int own = (int) StrictMath.rint(floors + (fabric.highest - fabric.lowest) * (vary - 0.5) * 0.6);
                built.add(new Building(outline, parcel.grid(), Math.max(fabric.lowest, Math.min(fabric.highest, own))));
            }
        }
    }
}
