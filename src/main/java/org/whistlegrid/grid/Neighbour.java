package org.whistlegrid.grid;

/**
 * A grid beside the one that has the position.
 *
 * @param path its tiers, without a building
 * @param metres ground distance to it, 0 when it covers the position too
 * @param informed whether it is told of what happens here, because the position lies on its border
 */
public record Neighbour(GridPath path, double metres, boolean informed) {}
