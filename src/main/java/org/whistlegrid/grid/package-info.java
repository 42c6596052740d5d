/**
 * Where. The district in four tiers (sub-district 街道, community 社区, grid 网格, building 楼栋) in dated versions: which
 * of them a position lies in, what they are called, how they look on the map. A version is immutable; history asks with
 * the day it speaks of. Positions are CGCS2000 longitude and latitude; other systems are converted on the way in.
 *
 * <p>Files come in and go out through {@link org.whistlegrid.grid.exchange}, a new drawing lies in {@link
 * org.whistlegrid.grid.draft} until it is published.
 *
 * <p>Words: tier, area, grid, building, version, path (the four tiers of one place), certainty, neighbour. Doors: {@link
 * org.whistlegrid.grid.Grid}, and {@link org.whistlegrid.grid.PlaceSearch} for words. Calls nobody but the platform; may be
 * called by every room. GeoTools is used in {@code grid.gis} only.
 */
@NullMarked
package org.whistlegrid.grid;

import org.jspecify.annotations.NullMarked;
