package org.whistlegrid.draft;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateArrays;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.PrecisionModel;

/**
 * A made-up district of full size: 20 sub-districts, 300 communities, 4,000 grids with crooked borders that neighbours share
 * corner by corner, 40,000 buildings. Always the same.
 */
final class LargeDistrict implements RowSource {

    static final int GRIDS = 4_000;
    static final int BUILDINGS = 40_000;

    private static final int COLUMNS = 80;
    private static final int CORNERS_A_SIDE = 8;
    private static final double SIDE = 0.003;
    private static final GeometryFactory FACTORY = new GeometryFactory(new PrecisionModel(), 4490);

    @Override
    public void writeTo(DraftRows rows) {
        for (int number = 0; number < 20; number++) {
            int west = number % 4 * 20;
            int south = number / 4 * 10;
            String code = "990101%03d".formatted(number + 1);
            area(rows, code, west, south, west + 20, south + 10);
            communities(rows, code, west, south);
        }
        Random random = new Random(1);
        for (int i = 0; i < BUILDINGS; i++) {
            building(rows, i, random);
        }
    }

    private static void communities(DraftRows rows, String subDistrict, int west, int south) {
        for (int number = 0; number < 15; number++) {
            int x = west + number % 5 * 4;
            int y = south + number / 5 * 3;
            int north = number / 5 == 2 ? south + 10 : y + 3;
            String code = subDistrict + "%03d".formatted(number + 1);
            area(rows, code, x, y, x + 4, north);
            int serial = 0;
            for (int row = y; row < north; row++) {
                for (int column = x; column < x + 4; column++) {
                    area(rows, code + "%03d".formatted(++serial), column, row, column + 1, row + 1);
                }
            }
        }
    }

    private static void area(DraftRows rows, String code, int west, int south, int east, int north) {
        rows.area(new AreaRow(code, code, null, "区域" + code, null, ground(west, south, east, north), List.of()));
    }

    /** In the middle of a grid, where borders do not reach. */
    private static void building(DraftRows rows, int number, Random random) {
        int cell = number % GRIDS;
        double west = 121 + (cell % COLUMNS + 0.3 + 0.3 * random.nextDouble()) * SIDE;
        double south = 31 + (cell / COLUMNS + 0.3 + 0.3 * random.nextDouble()) * SIDE;
        Geometry ground = FACTORY.toGeometry(new Envelope(west, west + 0.0002, south, south + 0.0001));
        String code = "990101001001%05d".formatted(number);
        rows.building(new BuildingRow(code, code, number + "号楼", null, 6, null, ground, List.of()));
    }

    private static Geometry ground(int west, int south, int east, int north) {
        List<Coordinate> ring = new ArrayList<>();
        for (int x = west; x < east; x++) {
            ring.addAll(side(x, south, x + 1, south));
        }
        for (int y = south; y < north; y++) {
            ring.addAll(side(east, y, east, y + 1));
        }
        for (int x = east; x > west; x--) {
            ring.addAll(side(x, north, x - 1, north));
        }
        for (int y = north; y > south; y--) {
            ring.addAll(side(west, y, west, y - 1));
        }
        return FACTORY.createPolygon(CoordinateArrays.removeRepeatedPoints(ring.toArray(Coordinate[]::new)));
    }

    private static List<Coordinate> side(int x1, int y1, int x2, int y2) {
        boolean back = x1 > x2 || y1 > y2;
        Coordinate from = back ? corner(x2, y2) : corner(x1, y1);
        Coordinate to = back ? corner(x1, y1) : corner(x2, y2);
        Random crooked = new Random(Double.hashCode(from.x * 31 + to.y) * 31L + Double.hashCode(to.x + from.y * 17));
        List<Coordinate> side = new ArrayList<>(List.of(from));
        for (int i = 1; i < CORNERS_A_SIDE; i++) {
            double along = i / (double) CORNERS_A_SIDE;
            side.add(place(
                    from.x + (to.x - from.x) * along + (crooked.nextDouble() - 0.5) * SIDE * 0.05,
                    from.y + (to.y - from.y) * along + (crooked.nextDouble() - 0.5) * SIDE * 0.05));
        }
        side.add(to);
        if (back) {
            Collections.reverse(side);
        }
        return side;
    }

    private static Coordinate corner(int x, int y) {
        Random shift = new Random(x * 7919L + y * 104_729L);
        return place(
                121 + (x + 0.3 * (shift.nextDouble() - 0.5)) * SIDE,
                31 + (y + 0.3 * (shift.nextDouble() - 0.5)) * SIDE);
    }

    /** To a centimetre, as surveyed data are. */
    private static Coordinate place(double lon, double lat) {
        return new Coordinate(Math.round(lon * 1e7) / 1e7, Math.round(lat * 1e7) / 1e7);
    }
}
