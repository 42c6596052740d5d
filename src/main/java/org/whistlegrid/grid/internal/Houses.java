package org.whistlegrid.grid.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.algorithm.Distance;
import org.locationtech.jts.algorithm.locate.SimplePointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.util.LinearComponentExtracter;
import org.whistlegrid.grid.Area;

/** The buildings of a version by where they stand: the nearest one of a grid within a few metres. */
final class Houses {

    /** A building and how far away it is. */
    record Near(Area building, double metres) {

        private boolean beats(@Nullable Near other) {
            return other == null
                    || metres < other.metres
                    || metres == other.metres && building.code().compareTo(other.building.code()) < 0;
        }
    }

    private static final double BLOCK_METRES = 50;

    /** @param lines in metres, so that nothing is converted while somebody waits */
    private record House(Area building, Envelope box, Coordinate[][] lines) {}

    private final LocalMetres metres;
    private final Envelope ground = new Envelope();
    private final House[] houses;
    private final int columns;
    private final int rows;
    private final double width;
    private final double height;

    /** Where a block's houses begin in {@code inBlocks}. */
    private final int[] starts;

    private final int[] inBlocks;

    /** West, south, east, north of each house in a row: looked at without following a pointer. */
    private final double[] boxes;

    Houses(List<Area> buildings, LocalMetres metres) {
        this.metres = metres;
        this.houses = buildings.stream().map(this::house).toArray(House[]::new);
        Arrays.stream(houses).forEach(house -> ground.expandToInclude(house.box));
        this.boxes = Arrays.stream(houses)
                .flatMapToDouble(house -> DoubleStream.of(
                        house.box.getMinX(), house.box.getMinY(), house.box.getMaxX(), house.box.getMaxY()))
                .toArray();
        this.width = BLOCK_METRES / metres.perDegreeEast();
        this.height = BLOCK_METRES / metres.perDegreeNorth();
        this.columns = ground.isNull() ? 0 : (int) (ground.getWidth() / width) + 1;
        this.rows = ground.isNull() ? 0 : (int) (ground.getHeight() / height) + 1;
        int[] counts = new int[columns * rows + 1];
        Arrays.stream(houses).forEach(house -> eachBlock(house.box, block -> counts[block + 1]++));
        Arrays.parallelPrefix(counts, Integer::sum);
        this.starts = counts;
        this.inBlocks = new int[counts[columns * rows]];
        int[] next = Arrays.copyOf(counts, counts.length);
        for (int i = 0; i < houses.length; i++) {
            int house = i;
            eachBlock(houses[i].box, block -> inBlocks[next[block]++] = house);
        }
    }

    /** Of equally near ones the smallest code; null when none of that grid is within reach. */
    @Nullable
    Near nearest(Coordinate point, String grid, double reachMetres) {
        double east = reachMetres / metres.perDegreeEast();
        double north = reachMetres / metres.perDegreeNorth();
        int firstColumn = Math.max(0, (int) Math.floor((point.x - east - ground.getMinX()) / width));
        int lastColumn = Math.min(columns - 1, (int) Math.floor((point.x + east - ground.getMinX()) / width));
        int firstRow = Math.max(0, (int) Math.floor((point.y - north - ground.getMinY()) / height));
        int lastRow = Math.min(rows - 1, (int) Math.floor((point.y + north - ground.getMinY()) / height));
        Near best = null;
        for (int row = firstRow; row <= lastRow; row++) {
            for (int column = firstColumn; column <= lastColumn; column++) {
                int block = row * columns + column;
                for (int i = starts[block]; i < starts[block + 1]; i++) {
                    House house = houses[inBlocks[i]];
                    double reach = best == null ? reachMetres : best.metres;
                    if (within(inBlocks[i], point, reach)
                            && house.building.parent().equals(grid)) {
                        Near near = new Near(house.building, distance(house, point));
                        best = near.metres <= reachMetres && near.beats(best) ? near : best;
                    }
                }
            }
        }
        return best;
    }

    private boolean within(int house, Coordinate point, double reach) {
        int at = house * 4;
        double east = Math.max(Math.max(boxes[at] - point.x, point.x - boxes[at + 2]), 0) * metres.perDegreeEast();
        double north =
                Math.max(Math.max(boxes[at + 1] - point.y, point.y - boxes[at + 3]), 0) * metres.perDegreeNorth();
        return east * east + north * north <= reach * reach;
    }

    /** Whether a point lies in a building is decided in degrees, exactly; how far away it is, in metres. */
    private double distance(House house, Coordinate point) {
        if (house.box.contains(point)
                && SimplePointInAreaLocator.locate(point, house.building.ground()) != Location.EXTERIOR) {
            return 0;
        }
        Coordinate here = metres.of(point);
        double least = Double.MAX_VALUE;
        for (Coordinate[] line : house.lines) {
            for (int i = 1; i < line.length; i++) {
                least = Math.min(least, Distance.pointToSegment(here, line[i - 1], line[i]));
            }
        }
        return least;
    }

    private void eachBlock(Envelope box, IntConsumer job) {
        int lastColumn = (int) ((box.getMaxX() - ground.getMinX()) / width);
        int lastRow = (int) ((box.getMaxY() - ground.getMinY()) / height);
        for (int row = (int) ((box.getMinY() - ground.getMinY()) / height); row <= lastRow; row++) {
            for (int column = (int) ((box.getMinX() - ground.getMinX()) / width); column <= lastColumn; column++) {
                job.accept(row * columns + column);
            }
        }
    }

    private House house(Area building) {
        List<Coordinate[]> lines = new ArrayList<>();
        for (Object line : LinearComponentExtracter.getLines(metres.of(building.ground()))) {
            lines.add(((LineString) line).getCoordinates());
        }
        return new House(building, building.ground().getEnvelopeInternal(), lines.toArray(Coordinate[][]::new));
    }
}
