package org.whistlegrid.grid.web;

import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.whistlegrid.grid.Grid;
import org.whistlegrid.grid.GridPath;
import org.whistlegrid.grid.GridVersion;
import org.whistlegrid.grid.Loading;
import org.whistlegrid.grid.internal.LoadingProgress;
import org.whistlegrid.platform.Position;

/** Where a position lies, and how far the grid is loaded. */
@Path("/api/v1/grid")
@PermitAll
public class LocateResource {

    private static final String CGCS2000 = "EPSG:4490";

    private final Grid grid;
    private final LoadingProgress progress;

    LocateResource(Grid grid, LoadingProgress progress) {
        this.grid = grid;
        this.progress = progress;
    }

    /**
     * @param lon longitude, or easting in a projected system
     * @param lat latitude, or northing
     * @param crs EPSG:4490 where not given
     * @param day today where not given
     */
    @GET
    @Path("/locate")
    public Located locate(
            @NotNull @RestQuery Double lon,
            @NotNull @RestQuery Double lat,
            @Nullable @RestQuery String crs,
            @Nullable @RestQuery LocalDate day) {
        Position position = grid.transform(lon, lat, crs == null ? CGCS2000 : crs);
        return Located.of(position, grid.locate(position, day == null ? grid.today() : day));
    }

    /** The district's box, and the version it is taken from. */
    @GET
    @Path("/extent")
    public Extent extent(@Nullable @RestQuery LocalDate day) {
        LocalDate on = day == null ? grid.today() : day;
        return Extent.of(grid.version(on), grid.extent(on));
    }

    @GET
    @Path("/loading")
    public Loading loading() {
        return progress.get();
    }

    /** How surely the place is known. */
    public enum Certainty {
        /** In a grid, no building within 25 m. */
        INSIDE,
        NEAR_BUILDING,
        OUTSIDE
    }

    /** @param position as it was understood, in EPSG:4490 */
    public record Located(@Nullable GridPath path, @Nullable String label, Certainty certainty, Position position) {

        static Located of(Position position, Optional<GridPath> found) {
            return found.map(path -> new Located(
                            path,
                            path.label(),
                            path.building() == null ? Certainty.INSIDE : Certainty.NEAR_BUILDING,
                            position))
                    .orElse(new Located(null, null, Certainty.OUTSIDE, position));
        }
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
