package org.whistlegrid.grid.picture;

import jakarta.enterprise.context.ApplicationScoped;
import org.locationtech.jts.geom.Envelope;
import org.whistlegrid.geo.CoordinateSystems;
import org.whistlegrid.geo.Plane;
import org.whistlegrid.geo.TileAddress;
import org.whistlegrid.platform.Position;

/** Lays out pictures: a tile in Web Mercator, or surroundings in the metric plane of the place. */
@ApplicationScoped
public class MapFrames {

    private final CoordinateSystems systems;

    MapFrames(CoordinateSystems systems) {
        this.systems = systems;
    }

    /** @param pixels along a side */
    MapFrame tile(TileAddress address, int pixels) {
        Envelope metres = address.metres();
        double latitude = Math.toRadians(address.degrees().centre().y);
        return new MapFrame(
                systems.webMercator(), metres, pixels, pixels, metres.getWidth() / pixels * Math.cos(latitude));
    }

    /** @param metresPerPixel on the ground */
    MapFrame around(Position middle, double metresPerPixel, int width, int height) {
        Plane plane = systems.planeOf(middle);
        Envelope metres = new Envelope(plane.to(middle));
        metres.expandBy(metresPerPixel * width / 2, metresPerPixel * height / 2);
        return new MapFrame(plane, metres, width, height, metresPerPixel);
    }
}
