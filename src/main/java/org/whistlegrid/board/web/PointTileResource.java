package org.whistlegrid.board.web;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.whistlegrid.board.internal.PointTiles;
import org.whistlegrid.geo.TileAddress;

/** Open matters as vector tiles, for maps that draw many of them. Everybody gets as much as his scope allows. */
@Path("/api/v1/board/tiles")
@Authenticated
public class PointTileResource {

    private static final String MVT = "application/vnd.mapbox-vector-tile";

    /** Kept by the asker's own browser only, and never used unasked: matters change, and so do people's scopes. */
    private static final CacheControl PRIVATE = CacheControl.valueOf("private, no-cache");

    private final PointTiles tiles;

    PointTileResource(PointTiles tiles) {
        this.tiles = tiles;
    }

    /**
     * Layer {@code matter}: light (the worst of several), count, late, and for a single matter id and caseNumber; 204 where
     * there is none. The tag is one of the content, so it changes with the board and with the lights, and on no other
     * occasion.
     */
    @GET
    @Path("/{z: \\d{1,2}}/{x: \\d{1,7}}/{y: \\d{1,7}}.mvt")
    public Response tile(int z, int x, int y, @Context Request request) {
        byte[] tile = tiles.tile(new TileAddress(z, x, y).notDeeperThan(PointTiles.DEEPEST));
        EntityTag tag = ContentTag.of(tile);
        Response.ResponseBuilder answer = request.evaluatePreconditions(tag);
        if (answer == null) {
            answer = tile.length == 0 ? Response.noContent() : Response.ok(tile, MVT);
        }
        return answer.tag(tag)
                .cacheControl(PRIVATE)
                .header("Vary", "Cookie, Authorization")
                .build();
    }
}
