/**
 * Files of geometry, read and written as streams: Shapefile, GeoPackage, GeoJSON, CSV with WKT. A reader never holds more
 * than one feature, never evaluates what a file contains and never opens what a file names; every size is bounded. It
 * knows nothing of tiers.
 *
 * <p>Words: source file, layer, field, feature, shape (ground with its flaws), flaw.
 */
@NullMarked
package org.whistlegrid.exchange.format;

import org.jspecify.annotations.NullMarked;
