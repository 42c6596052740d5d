/**
 * OGC API - Features over the four tiers and incidents: Part 1 Core, GeoJSON, HTML and OpenAPI 3.0 (OGC 17-069r4), Part 2
 * CRS (OGC 18-058r1), under {@code /ogc/features/v1}. Foreign vocabulary out: nobody depends on this room, it has no door
 * but HTTP. It reads the views that grid, incident and dispatch publish, and asks catalogue for names.
 *
 * <p>Words: a <em>layer</em> is what the standard calls a collection; a <em>feature</em> one row of it; a <em>cursor</em>
 * where a page begins. {@link org.whistlegrid.ogcfeatures.OgcConfig} says what strangers may read; what signed-in people
 * may read of incidents says {@link org.whistlegrid.directory.Scope}, as everywhere.
 */
@NullMarked
package org.whistlegrid.ogcfeatures;

import org.jspecify.annotations.NullMarked;
