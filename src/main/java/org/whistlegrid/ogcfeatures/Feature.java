package org.whistlegrid.ogcfeatures;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One feature as it is told.
 *
 * @param id within its layer
 * @param key where it stands in the order of its layer; what a cursor is made of
 * @param properties in the order in which they are shown; a value may be null
 * @param geometry GeoJSON in the system asked for; null when none was asked for or none is known
 */
public record Feature(String id, String key, Map<String, @Nullable Object> properties, @Nullable String geometry) {}
