package org.whistlegrid.grid.web;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.grid.Grid;
import org.whistlegrid.grid.GridVersion;
import org.whistlegrid.grid.TileUnknown;
import org.whistlegrid.grid.internal.Tiles;

/**
 * The map as vector tiles: water, park, street, building (from zoom 15), sub_district, community, grid (from zoom 12) and
 * place (points for names).
 */
@Path("/api/v1/grid/tiles")
@PermitAll
public class TileResource {

    private static final String MVT = "application/vnd.mapbox-vector-tile";
    /** Counted up when layers or properties change, so that browsers fetch the new ones. */
    private static final int FORMAT = 2;

    private static final CacheControl FIVE_MINUTES = CacheControl.valueOf("public, max-age=300");

    private final Grid grid;
    private final Tiles tiles;

    TileResource(Grid grid, Tiles tiles) {
        this.grid = grid;
        this.tiles = tiles;
    }

    /** @param day whose grid is drawn; today where not given */
    @GET
    @Path("/{z: \\d{1,2}}/{x: \\d{1,7}}/{y: \\d{1,7}}.mvt")
    public Response tile(int z, int x, int y, @Nullable @RestQuery LocalDate day, @Context Request request) {
        if (z > Tiles.DEEPEST || x >= 1 << z || y >= 1 << z) {
            throw new TileUnknown(z, x, y);
        }
        GridVersion version = grid.version(day == null ? grid.today() : day);
        EntityTag tag = new EntityTag(version.id() + "-" + FORMAT);
        Response.ResponseBuilder known = request.evaluatePreconditions(tag);
        if (known != null) {
            return known.tag(tag).cacheControl(FIVE_MINUTES).build();
        }
        byte[] tile = tiles.tile(version.id(), z, x, y);
        Response.ResponseBuilder answer = tile.length == 0 ? Response.noContent() : Response.ok(tile, MVT);
        return answer.tag(tag).cacheControl(FIVE_MINUTES).build();
    }
}
