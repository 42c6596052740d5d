/**
 * Draws the demo district 临湖区 (990101): a shore, a river, an old town, streets that follow them, and from the streets the
 * four tiers of the grid and the buildings. Everything is computed from one fixed seed, so that the files in {@code
 * gis/demo/data} can be made again byte for byte. All work is done in metres (local plane, see {@link
 * org.whistlegrid.demo.Plane}); longitude and latitude appear only where files are written.
 */
package org.whistlegrid.demo;
