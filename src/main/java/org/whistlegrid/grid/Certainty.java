package org.whistlegrid.grid;

/** How surely a position belongs to the grid it was given. */
public enum Certainty {
    /** In the grid, away from its border. */
    INSIDE,
    /** On a border, or nearer to it than borders are drawn exactly: the neighbours are informed too. */
    ON_BORDER,
    /** In no grid, but within the tolerance of one: a gap, the edge of the district, a drifting receiver. */
    NEAREST,
    /** In no grid, and near none. */
    OUTSIDE
}
