package org.whistlegrid.draft;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * A building that is drawn by hand.
 *
 * @param floors at least 1
 * @param ground EPSG:4490, longitude first
 */
public record NewBuilding(String name, int floors, @Nullable String address, Geometry ground) {}
