/**
 * The ground that places stand on: coordinate systems and the ways between them, datums, planes in which metres can be
 * measured, the tiles of web maps, geometry as text and bytes. Everywhere in it longitude or easting comes first, whatever
 * the registry says ({@code CRS.decode(code, true)}). It knows neither tier nor map of the district.
 *
 * <p>Words: system, datum, plane, reprojection, tile address. Doors: {@link org.whistlegrid.geo.CoordinateSystems} to
 * convert and measure, {@link org.whistlegrid.geo.CrsDetection} to recognise what a file speaks. The only room that
 * imports GeoTools; others see JTS. Calls the platform only.
 */
@NullMarked
package org.whistlegrid.geo;

import org.jspecify.annotations.NullMarked;
