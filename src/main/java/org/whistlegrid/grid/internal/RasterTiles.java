package org.whistlegrid.grid.internal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.whistlegrid.geo.TileAddress;
import org.whistlegrid.grid.MapConfig;
import org.whistlegrid.grid.picture.MapInk;
import org.whistlegrid.grid.picture.MapPictures;

/** The district as pictures, for browsers that cannot draw vector tiles; kept in memory like those. */
@ApplicationScoped
public class RasterTiles {

    /** Deeper ones show nothing more. */
    public static final int DEEPEST = 19;

    /** A tile of 256 pixels shows what a vector tile of 512 does one zoom before. */
    private static final int ZOOM_STEP = 1;

    /** @param ratio 2 is twice as sharp */
    public record Query(UUID version, TileAddress address, int ratio, Theme theme) {}

    /** Of the two in {@code gis/styles}. */
    public enum Theme {
        LIGHT,
        DARK
    }

    private final MapShapes shapes;
    private final MapPictures pictures;
    private final DrawingOffice office;
    private final TileCache<Query> cache;
    private final Map<Theme, MapInk> inks = new ConcurrentHashMap<>();

    RasterTiles(MapShapes shapes, MapPictures pictures, DrawingOffice office, MapConfig config) {
        this.shapes = shapes;
        this.pictures = pictures;
        this.office = office;
        this.cache = new TileCache<>(config.tileBytes());
    }

    public byte[] png(Query query) {
        return cache.get(query, () -> office.draw(() -> new Tile(draw(query), false)))
                .bytes();
    }

    MapInk ink(Theme theme) {
        return inks.computeIfAbsent(theme, named -> MapInk.of(named.name().toLowerCase(java.util.Locale.ROOT)));
    }

    private byte[] draw(Query query) {
        int zoom = Math.max(0, query.address().z() - ZOOM_STEP);
        return pictures.tile(
                query.address(),
                query.ratio(),
                ink(query.theme()),
                degrees -> shapes.in(degrees, query.version(), zoom));
    }
}
