package org.whistlegrid.grid.web;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.geo.TileAddress;
import org.whistlegrid.grid.Grid;
import org.whistlegrid.grid.GridVersion;
import org.whistlegrid.grid.internal.RasterTiles;

/** The same map as pictures, for browsers without WebGL2 and for whoever wants an XYZ source of it. */
@Path("/api/v1/map/raster")
@PermitAll
public class RasterTileResource {

    private static final CacheControl FIVE_MINUTES = CacheControl.valueOf("public, max-age=300");
    private static final CacheControl A_DAY = CacheControl.valueOf("public, max-age=86400");

    /** Counted up when tiles are drawn differently. */
    private static final int FORMAT = 1;

    private final Grid grid;
    private final RasterTiles tiles;

    RasterTileResource(Grid grid, RasterTiles tiles) {
        this.grid = grid;
        this.tiles = tiles;
    }

    /**
     * A tile of 256 pixels; {@code @2x} behind the row draws 512.
     *
     * @param theme {@code DARK}; light when missing
     * @param date whose drawing; today's when missing
     */
    @GET
    @Path("/{z: \\d{1,2}}/{x: \\d{1,7}}/{y: \\d{1,7}}{sharp: (?:(?:@|%40)2x)?}.png")
    @Produces("image/png")
    public Response tile(
            int z,
            int x,
            int y,
            String sharp,
            @RestQuery RasterTiles.@Nullable Theme theme,
            @RestQuery @Nullable LocalDate date,
            @Context Request request) {
        TileAddress address = new TileAddress(z, x, y).notDeeperThan(RasterTiles.DEEPEST);
        LocalDate today = grid.today();
        GridVersion version = grid.version(date == null ? today : date);
        EntityTag tag = new EntityTag(version.id() + "-" + FORMAT);
        CacheControl kept = date == null || version.validOn(today) ? FIVE_MINUTES : A_DAY;
        Response.ResponseBuilder known = request.evaluatePreconditions(tag);
        if (known == null) {
            known = Response.ok(tiles.png(new RasterTiles.Query(
                    version.id(), address, sharp.isEmpty() ? 1 : 2, theme == null ? RasterTiles.Theme.LIGHT : theme)));
        }
        return known.tag(tag).cacheControl(kept).build();
    }
}
