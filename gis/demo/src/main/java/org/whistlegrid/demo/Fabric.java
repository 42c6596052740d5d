package org.whistlegrid.demo;

import org.locationtech.jts.geom.Coordinate;

/**
 * How a parcel is built. Lengths, depths and gaps in metres; {@code apart} is from the front of one row to the front of the
 * next. In the north a row of flats keeps about 1.1 times its height from the next one, for the winter sun.
 */
enum Fabric {
    OLD(Layout.EDGES, 8, 17, 9.5, 2, 18, 1, 3, 0.35),
    SHOPS(Layout.EDGES, 16, 34, 14, 3.5, 26, 2, 5, 0.3),
    OFFICES(Layout.EDGES, 26, 48, 22, 9, 40, 6, 26, 0.5),
    FLATS(Layout.ROWS, 38, 56, 12, 8.5, 25, 6, 7, 0.1),
    OLD_FLATS(Layout.ROWS, 32, 48, 11, 6, 20.5, 4, 6, 0.05),
    TOWERS(Layout.ROWS, 24, 32, 16, 15, 43, 18, 33, 0.3),
    VILLAS(Layout.ROWS, 11, 14, 11, 7, 20.5, 2, 3, 0.55),
    WORKS(Layout.ROWS, 44, 84, 26, 11, 40, 1, 3, 0.2),
    SCHOOL(Layout.EDGES, 40, 62, 14, 12, 60, 3, 5, 0.75);

    enum Layout {
        /** Fronts along the edges of the parcel, ring after ring inwards. */
        EDGES,
        /** Parallel rows facing south as far as the streets allow. */
        ROWS
    }

    final Layout layout;
    final double shortest;
    final double longest;
    final double depth;
    final double gap;
    final double apart;
    final int lowest;
    final int highest;
    /** Share of buildings that are not plain rectangles. */
    final double angled;

    Fabric(
            Layout layout,
            double shortest,
            double longest,
            double depth,
            double gap,
            double apart,
            int lowest,
            int highest,
            double angled) {
        this.layout = layout;
        this.shortest = shortest;
        this.longest = longest;
        this.depth = depth;
        this.gap = gap;
        this.apart = apart;
        this.lowest = lowest;
        this.highest = highest;
        this.angled = angled;
    }

    /** What stands at a place: the old town, an office quarter in the east, works at the edge, flats of three ages. */
    static Fabric at(Coordinate c, Landscape land) {
        double chance = Chance.of("fabric", c.x, c.y);
        double quarter = Chance.noise("fabric.quarter", c.x, c.y, 520);
        double toOldTown = c.distance(Landscape.OLD_TOWN);
        double toOffices = Math.hypot(c.x - 1520, c.y - 420);
        if (toOldTown < 560) {
            return chance < 0.66 ? OLD : chance < 0.85 ? SHOPS : chance < 0.95 ? OLD_FLATS : SCHOOL;
        }
        if (toOffices < 420) {
            return chance < 0.6 ? OFFICES : chance < 0.8 ? SHOPS : TOWERS;
        }
        if (chance > 0.955) {
            return SCHOOL;
        }
        if (chance > 0.9) {
            return SHOPS;
        }
        boolean edge = c.x > 1500 && c.y < -900 || c.x > 1300 && c.y > 1500;
        if (edge && quarter > -0.25) {
            return WORKS;
        }
        if (land.lake.distance(Geo.FACTORY.createPoint(c)) < 480 && quarter > -0.1) {
            return VILLAS;
        }
        if (toOldTown < 1150) {
            return chance < 0.7 ? OLD_FLATS : FLATS;
        }
        return quarter > 0.28 ? TOWERS : quarter < -0.3 ? OLD_FLATS : FLATS;
    }
}
