package org.whistlegrid.grid;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.platform.Position;

/**
 * Where a position lies, and how surely.
 *
 * @param position CGCS2000 longitude, latitude (EPSG:4490), as it was understood
 * @param accuracyMetres radius within which the true place lies; null when not told
 * @param uncertain the circle of that radius reaches over a border: the true place may lie in another grid, or outside
 * @param path null outside
 * @param metres ground distance to the grid of {@code path}, 0 inside it; null outside
 * @param neighbours grids on the border and within the accuracy, nearest first, at most {@value #MOST_NEIGHBOURS}
 * @param decidedBy the rule that chose among several; null where there was nothing to choose
 */
public record Located(
        Position position,
        @Nullable Double accuracyMetres,
        Certainty certainty,
        boolean uncertain,
        @Nullable GridPath path,
        @Nullable Double metres,
        List<Neighbour> neighbours,
        @Nullable Deciding decidedBy) {

    /** A position told to within kilometres would name half the district; the nearest are enough. */
    public static final int MOST_NEIGHBOURS = 12;

    public Optional<GridPath> found() {
        return Optional.ofNullable(path);
    }

    /** The grids that are told too, because the position lies on their border. */
    public List<GridPath> informed() {
        return neighbours.stream()
                .filter(Neighbour::informed)
                .map(Neighbour::path)
                .toList();
    }
}
