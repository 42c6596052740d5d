package org.whistlegrid.whistle;

import org.jspecify.annotations.Nullable;
import org.whistlegrid.platform.Position;

/**
 * Where to come to.
 *
 * @param area code of the grid
 * @param label the four tiers in words, as they were that day
 */
public record Spot(Position position, String area, String community, String label, @Nullable String address) {}
