package org.whistlegrid.grid.internal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.grid.PictureSize;
import org.whistlegrid.grid.picture.MapPictures;
import org.whistlegrid.platform.Position;

/** Draws surroundings in the light colours: they are printed. */
@ApplicationScoped
public class SlipPictures {

    /** All layers: the picture shows some hundred metres. */
    private static final int ZOOM = 17;

    private final MapShapes shapes;
    private final MapPictures pictures;
    private final RasterTiles tiles;
    private final DrawingOffice office;

    SlipPictures(MapShapes shapes, MapPictures pictures, RasterTiles tiles, DrawingOffice office) {
        this.shapes = shapes;
        this.pictures = pictures;
        this.tiles = tiles;
        this.office = office;
    }

    public byte[] png(
            UUID version,
            Position place,
            @Nullable Double accuracyMetres,
            @Nullable String area,
            String credits,
            PictureSize size) {
        return office.draw(() -> pictures.surroundings(
                place,
                accuracyMetres,
                area,
                credits,
                size,
                tiles.ink(RasterTiles.Theme.LIGHT),
                degrees -> shapes.in(degrees, version, ZOOM)));
    }
}
