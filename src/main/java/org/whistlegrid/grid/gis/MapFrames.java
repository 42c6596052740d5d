package org.whistlegrid.grid.gis;

import jakarta.enterprise.context.ApplicationScoped;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.whistlegrid.grid.TileAddress;
import org.whistlegrid.platform.Position;

/** Lays out pictures: a tile in Web Mercator, or surroundings in the metric plane of the place. */
@ApplicationScoped
public class MapFrames {

    private static final int WEB_MERCATOR = 3857;

    private final CoordinateSystems systems;

    MapFrames(CoordinateSystems systems) {
        this.systems = systems;
    }

    /** @param pixels along a side */
    MapFrame tile(TileAddress address, int pixels) {
        Envelope metres = address.metres();
        double latitude = Math.toRadians(address.degrees().centre().y);
        return new MapFrame(
                systems.way(Position.SRID, WEB_MERCATOR),
                systems.way(WEB_MERCATOR, Position.SRID),
                metres,
                pixels,
                pixels,
                metres.getWidth() / pixels * Math.cos(latitude));
    }

    /**
     * In the 3-degree Gauss-Krüger zone of the middle, where a metre is a metre in both directions.
     *
     * @param metresPerPixel on the ground
     */
    MapFrame around(Position middle, double metresPerPixel, int width, int height) {
        int zone = CoordinateSystems.zoneOf(middle.lon());
        Coordinate centre = systems.coordinate(middle, String.valueOf(zone));
        Envelope metres = new Envelope(centre);
        metres.expandBy(metresPerPixel * width / 2, metresPerPixel * height / 2);
        return new MapFrame(
                systems.way(Position.SRID, zone),
                systems.way(zone, Position.SRID),
                metres,
                width,
                height,
                metresPerPixel);
    }
}
