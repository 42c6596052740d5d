package org.whistlegrid.grid.internal;

import java.util.Arrays;
import java.util.List;
import org.locationtech.jts.algorithm.locate.PointOnGeometryLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Location;

/**
 * The ground cut into small cells, each knowing which grids can cover a point in it. Most cells lie wholly in one grid and
 * answer at once; those near a line name the grids to ask. Cells beside a line's cell are treated like it, so that the
 * rounding of a cell's number never decides anything.
 */
final class CellRaster {

    static final int NOWHERE = -1;

    private static final int CELLS_A_GRID = 1_024;
    private static final int MOST_CELLS = 1 << 21;
    private static final int FARTHEST = 120;

    /** Below this a measured distance does not tell on from beside. */
    private static final double MILLIMETRE = 0.001;

    /** Cells are a little less wide at one end of the district than at the other. */
    private static final double CLOSE = 0.999;

    private final double west;
    private final double south;
    private final double width;
    private final double height;
    private final int columns;
    private final int rows;
    private final double stepMetres;

    /** A grid's number where that grid alone covers the cell, {@link #NOWHERE}, or -2 - first entry of a list. */
    private final int[] cells;

    /** How many cells away the next line is at least, 0 near one, up to {@link #FARTHEST}. */
    private final byte[] away;

    private final NearLines lines;
    private int[] entryGrid = new int[1_024];
    private int[] entryNext = new int[1_024];
    private int entries;

    CellRaster(Envelope ground, LocalMetres metres, List<RingCells.Shape> shapes) {
        int wanted = Math.min(MOST_CELLS, Math.max(1, shapes.size()) * CELLS_A_GRID);
        double wide = ground.getWidth() * metres.perDegreeEast();
        double high = ground.getHeight() * metres.perDegreeNorth();
        double step = Math.max(Math.sqrt(wide * high / wanted), Math.max(wide, high) / MOST_CELLS * 4);
        step = step > 0 ? step : 1;
        this.width = step / metres.perDegreeEast();
        this.height = step / metres.perDegreeNorth();
        // two cells of margin on every side: lines on the ground's edge are rasterised like any other
        this.west = ground.getMinX() - 2 * width;
        this.south = ground.getMinY() - 2 * height;
        this.columns = (int) (ground.getWidth() / width) + 5;
        this.rows = (int) (ground.getHeight() / height) + 5;
        this.stepMetres = step;
        this.cells = new int[columns * rows];
        this.lines = new NearLines(cells.length, metres);
        Arrays.fill(cells, NOWHERE);
        this.away = new byte[columns * rows];
        Arrays.fill(away, (byte) FARTHEST);
        for (int grid = 0; grid < shapes.size(); grid++) {
            enter(grid, shapes.get(grid));
        }
        spread();
    }

    /**
     * Whether surely no line passes within so many metres of a point in the cell; false may also mean that it would take
     * longer to tell.
     */
    boolean quiet(int cell, double lon, double lat, double reach) {
        return clearance(cell) > reach
                || away[cell] == 0
                        && reach >= MILLIMETRE
                        && reach <= stepMetres * CLOSE
                        && !lines.within(cell, lon, lat, reach);
    }

    /** The number of the cell, or {@link #NOWHERE} off the raster. */
    int cellOf(double lon, double lat) {
        double column = (lon - west) / width;
        double row = (lat - south) / height;
        boolean on = column >= 0 && row >= 0 && column < columns && row < rows;
        return on ? (int) row * columns + (int) column : NOWHERE;
    }

    /** Metres from anywhere in the cell to the next line, at least. */
    private double clearance(int cell) {
        return away[cell] * stepMetres * CLOSE;
    }

    /** The numbers of the grids that cover the point, smallest first. */
    int[] covering(int cell, Coordinate point, List<? extends PointOnGeometryLocator> locators) {
        int content = cells[cell];
        if (content >= NOWHERE) {
            return content == NOWHERE ? new int[0] : new int[] {content};
        }
        int[] found = new int[4];
        int count = 0;
        for (int entry = -2 - content; entry >= 0; entry = entryNext[entry]) {
            int grid = Math.abs(entryGrid[entry]) - 1;
            boolean whole = entryGrid[entry] > 0;
            if (whole || locators.get(grid).locate(point) != Location.EXTERIOR) {
                found = count == found.length ? Arrays.copyOf(found, count * 2) : found;
                found[count++] = grid;
            }
        }
        int[] all = Arrays.copyOf(found, count);
        Arrays.sort(all);
        return all;
    }

    private void enter(int grid, RingCells.Shape shape) {
        RingCells window = RingCells.of(shape, west, south, width, height, new Passing());
        for (int row = Math.max(0, window.south()); row < Math.min(rows, window.north()); row++) {
            for (int column = Math.max(0, window.west()); column < Math.min(columns, window.east()); column++) {
                int cell = row * columns + column;
                switch (window.at(column, row)) {
                    case WHOLE -> add(cell, grid, true);
                    case LINE -> {
                        add(cell, grid, false);
                        away[cell] = 0;
                    }
                    default -> {}
                }
            }
        }
    }

    private final class Passing implements RingCells.Listener {

        @Override
        public void piece(double x0, double y0, double x1, double y1) {
            lines.piece(x0, y0, x1, y1);
        }

        @Override
        public void passes(int column, int row) {
            if (column >= 0 && column < columns && row >= 0 && row < rows) {
                lines.passes(row * columns + column);
            }
        }
    }

    private void add(int cell, int grid, boolean whole) {
        int before = cells[cell];
        if (before == NOWHERE && whole) {
            cells[cell] = grid;
            return;
        }
        int next = before <= -2 ? -2 - before : -1;
        if (before >= 0) {
            next = entry(before + 1, -1);
        }
        cells[cell] = -2 - entry(whole ? grid + 1 : -(grid + 1), next);
    }

    private int entry(int signedGrid, int next) {
        if (entries == entryGrid.length) {
            entryGrid = Arrays.copyOf(entryGrid, entries * 2);
            entryNext = Arrays.copyOf(entryNext, entries * 2);
        }
        entryGrid[entries] = signedGrid;
        entryNext[entries] = next;
        return entries++;
    }

    /** Counts cells to the next line, diagonals as one, in two sweeps. */
    private void spread() {
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                nearer(column, row, column - 1, row);
                nearer(column, row, column - 1, row - 1);
                nearer(column, row, column, row - 1);
                nearer(column, row, column + 1, row - 1);
            }
        }
        for (int row = rows - 1; row >= 0; row--) {
            for (int column = columns - 1; column >= 0; column--) {
                nearer(column, row, column + 1, row);
                nearer(column, row, column + 1, row + 1);
                nearer(column, row, column, row + 1);
                nearer(column, row, column - 1, row + 1);
            }
        }
    }

    private void nearer(int column, int row, int otherColumn, int otherRow) {
        if (otherColumn >= 0 && otherRow >= 0 && otherColumn < columns && otherRow < rows) {
            int cell = row * columns + column;
            away[cell] = (byte) Math.min(away[cell], away[otherRow * columns + otherColumn] + 1);
        }
    }
}
