package org.whistlegrid.grid.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;
import org.whistlegrid.grid.Area;
import org.whistlegrid.grid.Deciding;
import org.whistlegrid.grid.LocateRules;
import org.whistlegrid.grid.Tier;

/** A world of squares, a thousandth of a degree wide, side by side from (121.000, 31.500) eastward, and of other shapes. */
final class District {

    /** Those the product starts with: the smallest code, 1 m of border, 10 m of tolerance, buildings within 25 m. */
    static final LocateRules RULES = new LocateRules(LocalDate.EPOCH, Deciding.SMALLEST_CODE, 1, 10, 25);

    /** Nothing but whose ground it is. */
    static final LocateRules EXACT = new LocateRules(LocalDate.EPOCH, Deciding.SMALLEST_CODE, 0, 0, 25);

    private static final double STEP = 0.001;

    private final List<Area> areas = new ArrayList<>();

    static District of() {
        District district = new District();
        district.add("990101001", Tier.SUB_DISTRICT, "海棠街道", "990101", square(0, 3 * STEP));
        district.add("990101001001", Tier.COMMUNITY, "海棠社区", "990101001", square(0, 3 * STEP));
        return district;
    }

    District grid(int number) {
        double from = (number - 1) * STEP;
        return grid(number, square(from, from + STEP));
    }

    /** A grid of any shape: well-known text in thousandths of a degree from (121, 31.5). */
    District grid(int number, String wkt) {
        try {
            Geometry shape = new WKTReader().read(wkt);
            shape.apply((org.locationtech.jts.geom.Coordinate c) -> {
                c.x = 121 + c.x * STEP;
                c.y = 31.5 + c.y * STEP;
            });
            return grid(number, shape);
        } catch (ParseException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private District grid(int number, Geometry ground) {
        return add(gridCode(number), Tier.GRID, "第" + number + "网格", "990101001001", ground);
    }

    /** A house of about 10 m in the south-west corner of a grid, {@code metresIn} metres from its western border. */
    District house(int serial, int grid, double metresIn) {
        double west = (grid - 1) * STEP + metresIn / 95_000;
        Geometry ground =
                new GeometryFactory().toGeometry(new Envelope(121 + west, 121 + west + 0.0001, 31.5, 31.5001));
        String code = "9901010010010000" + serial;
        return add(code, Tier.BUILDING, "海棠社区" + serial + "号楼", gridCode(grid), ground);
    }

    LocateIndex index() {
        return new LocateIndex(areas);
    }

    static String gridCode(int number) {
        return "99010100100100" + number;
    }

    private District add(String code, Tier tier, String name, String parent, Geometry ground) {
        areas.add(new Area(code, tier, name, parent, ground.getArea() * 1e10, ground));
        return this;
    }

    private static Geometry square(double from, double to) {
        return new GeometryFactory().toGeometry(new Envelope(121 + from, 121 + to, 31.5, 31.5 + STEP));
    }
}
