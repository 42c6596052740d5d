package org.whistlegrid.grid.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.grid.GridPath;
import org.whistlegrid.grid.LocateRules;
import org.whistlegrid.grid.Located;
import org.whistlegrid.grid.Neighbour;

/**
 * What lies about a position near a line.
 *
 * @param covering numbers of the grids that cover it, in the order of their codes
 * @param lines of the grids whose line passes within {@code look} metres
 */
record Surroundings(int[] covering, List<Outlines.Line> lines, double look, LocateRules rules) {

    /** Metres to the line of a grid; infinite when it is further away than was looked. */
    double metresToLine(int grid) {
        return lines.stream()
                .filter(line -> line.grid() == grid)
                .mapToDouble(Outlines.Line::metres)
                .findFirst()
                .orElse(Double.POSITIVE_INFINITY);
    }

    /** The number of the nearest grid, of ones equally near to the millimetre the smallest code; -1 when none is within {@code look}. */
    int nearest() {
        return lines.stream()
                .min(Comparator.comparingLong((Outlines.Line line) -> Math.round(line.metres() * 1000))
                        .thenComparingInt(Outlines.Line::grid))
                .map(Outlines.Line::grid)
                .orElse(-1);
    }

    /** The grids beside {@code own} on the border and within the accuracy. */
    List<Neighbour> neighbours(int own, GridPath[] paths, @Nullable Double accuracy) {
        double reach = Math.max(rules.borderMetres(), accuracy == null ? 0 : accuracy);
        List<Outlines.Line> beside = new ArrayList<>();
        Arrays.stream(covering).forEach(grid -> beside.add(new Outlines.Line(grid, 0)));
        lines.stream()
                .filter(line -> near(line.metres(), reach) && !covers(line.grid()))
                .forEach(beside::add);
        return beside.stream()
                .filter(line -> line.grid() != own)
                .sorted(Comparator.comparingDouble(Outlines.Line::metres).thenComparingInt(Outlines.Line::grid))
                .limit(Located.MOST_NEIGHBOURS)
                .map(line -> new Neighbour(
                        paths[line.grid()], LocateIndex.tenth(line.metres()), informed(own, line.metres())))
                .toList();
    }

    private boolean informed(int own, double metres) {
        return own >= 0 && metres <= rules.borderMetres();
    }

    /** Nothing is near when nothing is to be: a measured zero is no line that covers the point. */
    static boolean near(double metres, double reach) {
        return reach > 0 && metres <= reach;
    }

    private boolean covers(int grid) {
        return Arrays.stream(covering).anyMatch(number -> number == grid);
    }
}
