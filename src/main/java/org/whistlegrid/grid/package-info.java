/**
 * Where. The district in four tiers (sub-district 街道, community 社区, grid 网格, building 楼栋) in dated versions: which
 * of them a position lies in, what they are called, how they look on the map. A version is immutable; history asks with
 * the day it speaks of. Positions are CGCS2000 longitude and latitude; other systems are converted on the way in.
 *
 * <p>Words: tier, area, grid, building, version, path (the four tiers of one place), certainty, neighbour. Doors: {@link
 * org.whistlegrid.grid.Grid}, {@link org.whistlegrid.grid.PlaceSearch} for words, {@link
 * org.whistlegrid.grid.Surroundings} for pictures, {@link org.whistlegrid.grid.Lineage} for codes that follow others, {@link
 * org.whistlegrid.grid.Versions} for whoever draws a new one, {@link org.whistlegrid.grid.Withdrawal}.
 * Calls {@code geo} and the platform; may be called by every room. A new drawing is the business of {@code draft}, files
 * that of {@code exchange}, maps of others that of {@code basemap}.
 */
@NullMarked
package org.whistlegrid.grid;

import org.jspecify.annotations.NullMarked;
