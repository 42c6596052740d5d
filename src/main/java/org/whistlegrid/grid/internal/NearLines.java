package org.whistlegrid.grid.internal;

import java.util.Arrays;

/**
 * The pieces of line that pass through or beside each cell of a raster: enough to say that no line is within a cell's width
 * of a point, which is what most points near a line want to know.
 */
final class NearLines {

    private static final int NONE = -1;

    private final LocalMetres metres;
    private final int[] first;
    private int[] piece = new int[1_024];
    private int[] next = new int[1_024];
    private int entries;
    private double[] ends = new double[4_096];
    private int pieces;

    NearLines(int cells, LocalMetres metres) {
        this.metres = metres;
        this.first = new int[cells];
        Arrays.fill(first, NONE);
    }

    /** Begins a piece, in degrees; {@link #passes} tells of it until the next one begins. */
    void piece(double x0, double y0, double x1, double y1) {
        if (pieces * 4 + 4 > ends.length) {
            ends = Arrays.copyOf(ends, ends.length * 2);
        }
        int at = pieces++ * 4;
        ends[at] = x0 * metres.perDegreeEast();
        ends[at + 1] = y0 * metres.perDegreeNorth();
        ends[at + 2] = x1 * metres.perDegreeEast();
        ends[at + 3] = y1 * metres.perDegreeNorth();
    }

    /** The piece that began last passes through or beside the cell. */
    void passes(int cell) {
        int last = first[cell];
        if (last != NONE && piece[last] == pieces - 1) {
            return;
        }
        if (entries == piece.length) {
            piece = Arrays.copyOf(piece, entries * 2);
            next = Arrays.copyOf(next, entries * 2);
        }
        piece[entries] = pieces - 1;
        next[entries] = last;
        first[cell] = entries++;
    }

    /** Whether a line passes within so many metres, no more than a cell's width. */
    boolean within(int cell, double lon, double lat, double reach) {
        double x = lon * metres.perDegreeEast();
        double y = lat * metres.perDegreeNorth();
        for (int entry = first[cell]; entry != NONE; entry = next[entry]) {
            if (squared(piece[entry] * 4, x, y) <= reach * reach) {
                return true;
            }
        }
        return false;
    }

    private double squared(int at, double x, double y) {
        double alongX = ends[at + 2] - ends[at];
        double alongY = ends[at + 3] - ends[at + 1];
        double length = alongX * alongX + alongY * alongY;
        double part = length == 0 ? 0 : ((x - ends[at]) * alongX + (y - ends[at + 1]) * alongY) / length;
        double clamped = Math.max(0, Math.min(1, part));
        double offX = ends[at] + clamped * alongX - x;
        double offY = ends[at + 1] + clamped * alongY - y;
        return offX * offX + offY * offY;
    }
}
