package org.whistlegrid.bench.files;

import java.util.Locale;
import java.util.StringJoiner;
import java.util.function.Consumer;

/**
 * A district as regular as a chessboard: 16 sub-districts of 16 communities of 16 grids, and as many buildings in each as
 * wanted, without any fault, so that the check has to look at all of it.
 */
final class Lattice {

    /** Some 190 by 220 m. */
    private static final double GRID = 0.002;

    private static final double WEST = 121.2;
    private static final double SOUTH = 31.2;

    private final String district;
    private final int across;
    private final int rows;
    private final int pieces;

    /**
     * @param across buildings side by side in a grid, in so many rows
     * @param pieces of each side of a square
     */
    Lattice(String district, int across, int rows, int pieces) {
        this.district = district;
        this.across = across;
        this.rows = rows;
        this.pieces = pieces;
    }

    int pieces() {
        return pieces;
    }

    /** A square; its name and floors are the same everywhere. */
    record Square(String code, String parent, double west, double south, double width) {

        /** @param pieces of each side; more make a building of more corners */
        String ring(int pieces) {
            StringJoiner ring = new StringJoiner(",", "[", "]");
            double[][] corners = {{0, 0}, {1, 0}, {1, 1}, {0, 1}, {0, 0}};
            for (int side = 0; side < 4; side++) {
                for (int piece = 0; piece < pieces; piece++) {
                    double part = (double) piece / pieces;
                    ring.add(point(
                            corners[side][0] + part * (corners[side + 1][0] - corners[side][0]),
                            corners[side][1] + part * (corners[side + 1][1] - corners[side][1])));
                }
            }
            return ring.add(point(0, 0)).toString();
        }

        private String point(double right, double up) {
            return "[" + seven(west + right * width) + "," + seven(south + up * width) + "]";
        }

        /** Seven decimals; a format would take most of the time that a large file takes. */
        private static String seven(double degrees) {
            long whole = Math.round(degrees * 1e7);
            String decimals = Long.toString(whole % 10_000_000 + 10_000_000);
            return whole / 10_000_000 + "." + decimals.substring(1);
        }

        String ewkt() {
            return String.format(
                    Locale.ROOT,
                    "SRID=4490;MULTIPOLYGON(((%1$.7f %2$.7f,%3$.7f %2$.7f,%3$.7f %4$.7f,%1$.7f %4$.7f,%1$.7f %2$.7f)))",
                    west,
                    south,
                    west + width,
                    south + width);
        }
    }

    /** @param tier 0 sub-districts, 1 communities, 2 grids, 3 buildings */
    void each(int tier, Consumer<Square> taker) {
        for (int street = 0; street < 16; street++) {
            double west = WEST + street % 4 * 16 * GRID;
            double south = SOUTH + street / 4 * 16 * GRID;
            String code = district + "%03d".formatted(street + 1);
            if (tier == 0) {
                taker.accept(new Square(code, district, west, south, 16 * GRID));
            } else {
                communities(tier, code, west, south, taker);
            }
        }
    }

    private void communities(int tier, String street, double west, double south, Consumer<Square> taker) {
        for (int community = 0; community < 16; community++) {
            double x = west + community % 4 * 4 * GRID;
            double y = south + community / 4 * 4 * GRID;
            String code = street + "%03d".formatted(community + 1);
            if (tier == 1) {
                taker.accept(new Square(code, street, x, y, 4 * GRID));
            } else {
                grids(tier, code, x, y, taker);
            }
        }
    }

    private void grids(int tier, String community, double west, double south, Consumer<Square> taker) {
        for (int grid = 0; grid < 16; grid++) {
            double x = west + grid % 4 * GRID;
            double y = south + grid / 4 * GRID;
            String code = community + "%03d".formatted(grid + 1);
            if (tier == 2) {
                taker.accept(new Square(code, community, x, y, GRID));
            } else {
                buildings(community, grid, code, x, y, taker);
            }
        }
    }

    private void buildings(String community, int grid, String code, double west, double south, Consumer<Square> taker) {
        double step = GRID / across;
        for (int building = 0; building < across * rows; building++) {
            taker.accept(new Square(
                    community + "%05d".formatted(grid * across * rows + building + 1),
                    code,
                    west + step * (0.2 + building % across),
                    south + GRID / rows * (0.2 + building / across),
                    Math.min(step, GRID / rows) * 0.6));
        }
    }
}
