package org.whistlegrid.basemap.web;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.basemap.BasemapConfig;
import org.whistlegrid.basemap.BasemapTile;
import org.whistlegrid.basemap.Basemaps;
import org.whistlegrid.geo.TileAddress;
import org.whistlegrid.grid.MapConfig;

/** Tiles of the basemaps of the configuration. Hosts and keys stand there; a request says a name and three numbers. */
@Path("/api/v1/map")
@PermitAll
public class BasemapResource {

    private final Basemaps basemaps;
    private final MapConfig ours;
    private final SecurityIdentity identity;

    BasemapResource(Basemaps basemaps, MapConfig ours, SecurityIdentity identity) {
        this.basemaps = basemaps;
        this.ours = ours;
        this.identity = identity;
    }

    /** The basemaps that the asker may have, and what every map must say of itself. */
    @GET
    @Path("/sources")
    public MapSources sources() {
        return MapSources.of(ours, basemaps.list(signedIn()));
    }

    /**
     * A tile in Web Mercator, 256 pixels; 204 where the source has none.
     *
     * @param matrix {@code GEOGRAPHIC} gives a source in degrees (天地图 _c) as it is
     */
    @GET
    @Path("/basemap/{source: [a-z0-9_-]{1,40}}/{z: \\d{1,2}}/{x: \\d{1,7}}/{y: \\d{1,7}}")
    public Response tile(String source, int z, int x, int y, @RestQuery BasemapConfig.@Nullable Matrix matrix) {
        BasemapTile tile = matrix == BasemapConfig.Matrix.GEOGRAPHIC
                ? basemaps.asItIs(source, z, x, y, signedIn())
                : basemaps.tile(source, new TileAddress(z, x, y), signedIn());
        return (tile.isEmpty() ? Response.noContent() : Response.ok(tile.bytes(), tile.mediaType()))
                .cacheControl(kept(tile))
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .build();
    }

    /** A source for signed-in people must not be handed on by a cache between. */
    private CacheControl kept(BasemapTile tile) {
        CacheControl kept = new CacheControl();
        kept.setPrivate(true);
        kept.setMaxAge((int) tile.fresh().toSeconds());
        return kept;
    }

    private boolean signedIn() {
        return !identity.isAnonymous();
    }
}
