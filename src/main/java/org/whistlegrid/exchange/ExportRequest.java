package org.whistlegrid.exchange;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.exchange.format.Format;
import org.whistlegrid.grid.Tier;

/**
 * What is wanted of the grid as a file.
 *
 * @param within code of an area above; null for the whole district
 * @param crs {@code EPSG:n}
 */
public record ExportRequest(Tier tier, Format format, LocalDate day, @Nullable String within, String crs) {}
