package org.whistlegrid.grid.internal;

import org.locationtech.jts.algorithm.locate.PointOnGeometryLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Polygon;

/** The cells that one polygonal ground covers, and those its lines pass through or beside. */
final class RingCells {

    /** What a cell is to the ground. */
    enum Part {
        UNKNOWN,
        OUT,
        WHOLE,
        LINE
    }

    /** A ground and who tells whether a point lies in it. */
    record Shape(Geometry ground, PointOnGeometryLocator locator) {}

    private final double originX;
    private final double originY;
    private final double width;
    private final double height;
    private final int west;
    private final int south;
    private final int columns;
    private final int rows;
    private final Part[] parts;
    private final Listener listener;

    private RingCells(Envelope box, double originX, double originY, double width, double height, Listener listener) {
        this.listener = listener;
        this.originX = originX;
        this.originY = originY;
        this.width = width;
        this.height = height;
        this.west = column(box.getMinX()) - 1;
        this.south = row(box.getMinY()) - 1;
        this.columns = column(box.getMaxX()) + 2 - west;
        this.rows = row(box.getMaxY()) + 2 - south;
        this.parts = new Part[columns * rows];
        java.util.Arrays.fill(parts, Part.UNKNOWN);
    }

    /** Hears which pieces of line pass through or beside which cells. */
    interface Listener {

        /** A piece begins, in degrees. */
        void piece(double x0, double y0, double x1, double y1);

        /** It passes through or beside this cell; may be told more than once. */
        void passes(int column, int row);
    }

    static RingCells of(Shape shape, double originX, double originY, double width, double height, Listener listener) {
        RingCells cells = new RingCells(shape.ground.getEnvelopeInternal(), originX, originY, width, height, listener);
        for (int i = 0; i < shape.ground.getNumGeometries(); i++) {
            Polygon polygon = (Polygon) shape.ground.getGeometryN(i);
            cells.ring(polygon.getExteriorRing().getCoordinateSequence());
            for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
                cells.ring(polygon.getInteriorRingN(hole).getCoordinateSequence());
            }
        }
        cells.fill(shape.locator);
        return cells;
    }

    int west() {
        return west;
    }

    int south() {
        return south;
    }

    int east() {
        return west + columns;
    }

    int north() {
        return south + rows;
    }

    Part at(int column, int row) {
        return parts[(row - south) * columns + column - west];
    }

    private void ring(CoordinateSequence line) {
        for (int i = 1; i < line.size(); i++) {
            listener.piece(line.getX(i - 1), line.getY(i - 1), line.getX(i), line.getY(i));
            segment(line.getX(i - 1), line.getY(i - 1), line.getX(i), line.getY(i));
        }
    }

    /** Marks the cells of a segment and those around them, row by row. */
    private void segment(double x0, double y0, double x1, double y1) {
        if (y0 > y1) {
            segment(x1, y1, x0, y0);
            return;
        }
        int last = row(y1);
        for (int row = row(y0); row <= last; row++) {
            double low = Math.max(y0, originY + row * height);
            double high = Math.min(y1, originY + (row + 1) * height);
            double from = y1 == y0 ? x0 : x0 + (x1 - x0) * (low - y0) / (y1 - y0);
            double to = y1 == y0 ? x1 : x0 + (x1 - x0) * (high - y0) / (y1 - y0);
            mark(column(Math.min(from, to)) - 1, column(Math.max(from, to)) + 1, row);
        }
    }

    private void mark(int fromColumn, int toColumn, int around) {
        for (int row = Math.max(south, around - 1); row <= Math.min(north() - 1, around + 1); row++) {
            for (int column = Math.max(west, fromColumn); column <= Math.min(east() - 1, toColumn); column++) {
                parts[(row - south) * columns + column - west] = Part.LINE;
                listener.passes(column, row);
            }
        }
    }

    /** No line passes between two unmarked cells side by side: both are in or both are out. */
    private void fill(PointOnGeometryLocator locator) {
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                int cell = row * columns + column;
                if (parts[cell] == Part.LINE) {
                    continue;
                }
                boolean alike = column > 0 && parts[cell - 1] != Part.LINE;
                parts[cell] = alike ? parts[cell - 1] : ask(locator, column, row);
            }
        }
    }

    private Part ask(PointOnGeometryLocator locator, int column, int row) {
        Coordinate centre =
                new Coordinate(originX + (west + column + 0.5) * width, originY + (south + row + 0.5) * height);
        return locator.locate(centre) == Location.EXTERIOR ? Part.OUT : Part.WHOLE;
    }

    private int column(double x) {
        return (int) Math.floor((x - originX) / width);
    }

    private int row(double y) {
        return (int) Math.floor((y - originY) / height);
    }
}
