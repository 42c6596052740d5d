package org.whistlegrid.grid.web;

import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.whistlegrid.grid.Grid;
import org.whistlegrid.grid.GridVersion;
import org.whistlegrid.grid.Loading;
import org.whistlegrid.grid.internal.LoadingProgress;
import org.whistlegrid.platform.Position;
import org.whistlegrid.platform.Texts;

/** Where a position lies, and how far the grid is loaded. */
@Path("/api/v1/grid")
@PermitAll
public class LocateResource {

    private final Grid grid;
    private final LoadingProgress progress;
    private final Texts texts;

    LocateResource(Grid grid, LoadingProgress progress, Texts texts) {
        this.grid = grid;
        this.progress = progress;
        this.texts = texts;
    }

    /**
     * @param lon longitude, or easting in a projected system
     * @param lat latitude, or northing
     * @param crs EPSG:4490 where not given; GCJ-02 for what was read off a domestic web map
     * @param date today where not given
     * @param accuracy radius in metres within which the true place lies
     */
    @GET
    @Path("/locate")
    public LocatedView locate(
            @NotNull @RestQuery Double lon,
            @NotNull @RestQuery Double lat,
            @Nullable @RestQuery String crs,
            @Nullable @RestQuery LocalDate date,
            @Nullable @RestQuery Double accuracy) {
        SentPosition sent = new SentPosition(lon, lat, crs, accuracy);
        LocalDate day = date == null ? grid.today() : date;
        return LocatedView.of(grid.locate(sent.position(grid, null), sent.radius(), day), texts);
    }

    /** The district's box, and the version it is taken from. */
    @GET
    @Path("/extent")
    public Extent extent(@Nullable @RestQuery LocalDate date) {
        LocalDate on = date == null ? grid.today() : date;
        return Extent.of(grid.version(on), grid.extent(on));
    }

    @GET
    @Path("/loading")
    public Loading loading() {
        return progress.get();
    }

    /** @param bbox west, south, east, north in degrees */
    public record Extent(double[] bbox, Position centre, GridVersion version) {

        static Extent of(GridVersion version, Envelope box) {
            return new Extent(
                    new double[] {box.getMinX(), box.getMinY(), box.getMaxX(), box.getMaxY()},
                    new Position(box.centre().x, box.centre().y),
                    version);
        }
    }
}
