package org.whistlegrid.grid;

import org.locationtech.jts.geom.Geometry;

/**
 * One area of one tier in one version of the grid.
 *
 * @param parent code of the area above: the district's for a sub-district, the grid's for a building
 * @param squareMetres ground area in the 3-degree Gauss-Krüger zone of the place
 * @param ground CGCS2000 longitude, latitude (EPSG:4490)
 */
public record Area(String code, Tier tier, String name, String parent, double squareMetres, Geometry ground) {}
