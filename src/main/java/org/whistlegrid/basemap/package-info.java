/**
 * Basemaps of others under our grid. The browser asks us and we ask the upstream: its key stays here, its answers are
 * measured, looked at and kept. Words: a <em>source</em> is an XYZ or WMTS of the configuration; its <em>upstream</em>
 * whoever answers; a tile is <em>kept</em> on disk, <em>old</em> after its age, and still shown when the upstream fails.
 * It has no door but HTTP; of {@code grid} it asks only what the district's own map says of itself.
 */
@NullMarked
package org.whistlegrid.basemap;

import org.jspecify.annotations.NullMarked;
