package org.whistlegrid.demo;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.overlayng.CoverageUnion;

/** The whole district, step by step: land, streets, grids, tiers, parcels, parks, buildings, codes. */
final class City {
    static final int GRIDS = 500;
    static final int BUILDINGS = 12_000;

    final Landscape land = new Landscape();
    final GridCells cells;
    final Tiers tiers;
    final Streets streets;
    final Parks parks = new Parks();
    final Census census;

    City() {
        Field field = new Field(land);
        StreetPlan plan = new StreetPlan(land, field);
        cells = new GridCells(plan, field, GRIDS);
        tiers = new Tiers(cells.mesh);
        Parcels parcels = new Parcels(cells.mesh, field, parks);
        streets = new Streets(land, plan, cells, parcels.lanes);
        parks.layOut(parcels.parcels, streets, land);
        Buildings buildings = new Buildings(land, field, streets, parks, parcels.parcels, BUILDINGS);
        census = new Census(tiers, streets, buildings.all);
    }

    /** The ground of an area, made of the very borders of its grids. */
    Geometry ground(Tiers.Area area) {
        List<Polygon> parts = new ArrayList<>();
        area.faces().forEach(face -> parts.add(cells.mesh.faces.get(face)));
        return CoverageUnion.union(Geo.FACTORY.buildGeometry(parts));
    }

    /** The ground of the district. */
    Geometry ground() {
        return CoverageUnion.union(Geo.FACTORY.buildGeometry(cells.mesh.faces));
    }
}
