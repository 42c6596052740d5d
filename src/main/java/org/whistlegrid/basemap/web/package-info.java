/** Basemaps over HTTP under {@code /api/v1/map}: what there is, and tiles. */
@NullMarked
package org.whistlegrid.basemap.web;

import org.jspecify.annotations.NullMarked;
