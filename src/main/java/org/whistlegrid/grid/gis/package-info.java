/**
 * Coordinate systems and what can only be measured in a plane. The one package that imports GeoTools. Everywhere in it
 * longitude or easting comes first, whatever the registry says ({@code CRS.decode(code, true)}).
 */
@NullMarked
package org.whistlegrid.grid.gis;

import org.jspecify.annotations.NullMarked;
