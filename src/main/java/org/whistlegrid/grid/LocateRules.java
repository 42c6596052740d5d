package org.whistlegrid.grid;

import java.time.LocalDate;

/**
 * How positions are given to grids from a day on. Rows of {@code grid.locate_rule}: a city that wants it otherwise adds one.
 *
 * @param border who has a position that several grids cover
 * @param borderMetres how far to both sides of a line it counts as the border; the other side is informed too
 * @param toleranceMetres how far outside every grid a position still belongs to the nearest
 * @param buildingMetres how far from its wall a building still says where somebody stands
 */
public record LocateRules(
        LocalDate validFrom, Deciding border, double borderMetres, double toleranceMetres, double buildingMetres) {}
