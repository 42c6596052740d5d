package org.whistlegrid.bench.files;

import java.util.Locale;
import java.util.function.Consumer;

/**
 * A district as regular as a chessboard: 16 sub-districts of 16 communities of 16 grids of 10 buildings, 4,096 grids and
 * 40,960 buildings, without any fault, so that the check has to look at all of it.
 */
final class Lattice {

    /** Some 190 by 220 m. */
    private static final double GRID = 0.002;

    private static final double WEST = 121.2;
    private static final double SOUTH = 31.2;

    private final String district;

    Lattice(String district) {
        this.district = district;
    }

    /** A square; its name and floors are the same everywhere. */
    record Square(String code, String parent, double west, double south, double width) {

        String ring() {
            return String.format(
                    Locale.ROOT,
                    "[[%1$.7f,%2$.7f],[%3$.7f,%2$.7f],[%3$.7f,%4$.7f],[%1$.7f,%4$.7f],[%1$.7f,%2$.7f]]",
                    west,
                    south,
                    west + width,
                    south + width);
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

    private static void communities(int tier, String street, double west, double south, Consumer<Square> taker) {
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

    private static void grids(int tier, String community, double west, double south, Consumer<Square> taker) {
        for (int grid = 0; grid < 16; grid++) {
            double x = west + grid % 4 * GRID;
            double y = south + grid / 4 * GRID;
            String code = community + "%03d".formatted(grid + 1);
            if (tier == 2) {
                taker.accept(new Square(code, community, x, y, GRID));
            } else {
                for (int building = 0; building < 10; building++) {
                    taker.accept(new Square(
                            community + "%05d".formatted(grid * 10 + building + 1),
                            code,
                            x + GRID * (0.05 + 0.18 * (building % 5)),
                            y + GRID * (0.1 + 0.4 * (building / 5)),
                            GRID * 0.12));
                }
            }
        }
    }
}
