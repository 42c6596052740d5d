package org.whistlegrid.grid.internal;

import java.util.List;
import java.util.SplittableRandom;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

/**
 * Points that are easy to get wrong, the same ones every time: a third anywhere, the rest on corners, in the middle of
 * lines and somewhere along them (as near as numbers come), one bit beside corners, and about holes.
 */
final class TrickyPoints {

    private final SplittableRandom chance = new SplittableRandom(20_261_124);
    private final List<Coordinate[]> rings;
    private final Envelope extent = new Envelope();

    TrickyPoints(List<Coordinate[]> rings) {
        this.rings = rings;
        for (Coordinate[] ring : rings) {
            for (Coordinate corner : ring) {
                extent.expandToInclude(corner);
            }
        }
        extent.expandBy(extent.getWidth() / 50);
    }

    Coordinate next() {
        Coordinate[] ring = rings.get(chance.nextInt(rings.size()));
        int side = chance.nextInt(ring.length - 1);
        Coordinate from = ring[side];
        Coordinate to = ring[side + 1];
        return switch (chance.nextInt(9)) {
            case 0 -> new Coordinate(from);
            case 1 -> new Coordinate((from.x + to.x) / 2, (from.y + to.y) / 2);
            case 2 -> along(from, to, chance.nextDouble());
            case 3 -> along(from, to, chance.nextInt(1, 8) / 8.0);
            case 4 -> new Coordinate(Math.nextUp(from.x), Math.nextDown(from.y));
            case 5 -> middle(ring);
            default ->
                new Coordinate(
                        extent.getMinX() + chance.nextDouble() * extent.getWidth(),
                        extent.getMinY() + chance.nextDouble() * extent.getHeight());
        };
    }

    private static Coordinate along(Coordinate from, Coordinate to, double part) {
        return new Coordinate(from.x + part * (to.x - from.x), from.y + part * (to.y - from.y));
    }

    /** In the hole where the ring bounds one, mostly. */
    private static Coordinate middle(Coordinate[] ring) {
        Envelope box = new Envelope();
        for (Coordinate corner : ring) {
            box.expandToInclude(corner);
        }
        return box.centre();
    }
}
