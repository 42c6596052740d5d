package org.whistlegrid.grid.web;

import io.vertx.core.http.HttpServerResponse;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.geo.Datum;
import org.whistlegrid.geo.TileAddress;
import org.whistlegrid.grid.Grid;
import org.whistlegrid.grid.GridVersion;
import org.whistlegrid.grid.internal.Tile;
import org.whistlegrid.grid.internal.TileQuery;
import org.whistlegrid.grid.internal.Tiles;

/**
 * The map as vector tiles: water, park, street, building (from zoom 15), sub_district, community, grid (from zoom 12) and
 * place (points for names). Only for whoever names them: unit_grid (from zoom 14) and unit_grid_place (points for codes,
 * from zoom 16).
 */
@Path("/api/v1/grid/tiles")
@PermitAll
public class TileResource {

    private static final String MVT = "application/vnd.mapbox-vector-tile";
    private static final CacheControl FIVE_MINUTES = CacheControl.valueOf("public, max-age=300");
    private static final CacheControl A_DAY = CacheControl.valueOf("public, max-age=86400");

    private final Grid grid;
    private final Tiles tiles;

    TileResource(Grid grid, Tiles tiles) {
        this.grid = grid;
        this.tiles = tiles;
    }

    /**
     * A tile; 204 where there is nothing to show.
     *
     * @param date whose drawing; today's when missing
     * @param layers comma-separated; the usual ones when missing
     * @param datum {@code GCJ02} to lie over a basemap that is shifted so; display only, never read positions from it
     */
    @GET
    @Path("/{z: \\d{1,2}}/{x: \\d{1,7}}/{y: \\d{1,7}}.mvt")
    public Response tile(
            int z,
            int x,
            int y,
            @RestQuery @Nullable LocalDate date,
            @RestQuery @Nullable String layers,
            @RestQuery @Nullable String datum,
            @HeaderParam("Accept-Encoding") @Nullable String encodings,
            @Context Request request,
            @Context HttpServerResponse response) {
        TileAddress address = new TileAddress(z, x, y).notDeeperThan(Tiles.DEEPEST);
        LocalDate today = grid.today();
        GridVersion version = grid.version(date == null ? today : date);
        TileQuery query = new TileQuery(version.id(), address, TileQuery.layers(layers), Datum.named(datum));
        EntityTag tag = new EntityTag(query.tag());
        CacheControl kept = date == null || version.validOn(today) ? FIVE_MINUTES : A_DAY;
        Response.ResponseBuilder known = request.evaluatePreconditions(tag);
        return (known == null ? answer(tiles.tile(query), encodings, response) : known)
                .tag(tag)
                .cacheControl(kept)
                .header("Vary", "Accept-Encoding")
                .build();
    }

    private static Response.ResponseBuilder answer(Tile tile, @Nullable String encodings, HttpServerResponse response) {
        if (tile.isEmpty()) {
            return Response.noContent();
        }
        if (!tile.gzipped() || encodings == null || !encodings.contains("gzip")) {
            return Response.ok(tile.plain(), MVT);
        }
        // the server marks every answer as not compressed until it knows better, and would keep its mark beside ours
        response.headers().remove(HttpHeaders.CONTENT_ENCODING);
        return Response.ok(tile.bytes(), MVT).header(HttpHeaders.CONTENT_ENCODING, "gzip");
    }
}
