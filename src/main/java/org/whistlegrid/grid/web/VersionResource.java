package org.whistlegrid.grid.web;

import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.grid.AreaChange;
import org.whistlegrid.grid.Grid;
import org.whistlegrid.grid.GridVersion;
import org.whistlegrid.grid.internal.Changes;
import org.whistlegrid.grid.internal.GridVersions;
import org.whistlegrid.platform.Page;

/** The drawings of the grid, and what changed from one to another. */
@Path("/api/v1/grid")
@PermitAll
public class VersionResource {

    private final Grid grid;
    private final GridVersions versions;
    private final Changes changes;

    VersionResource(Grid grid, GridVersions versions, Changes changes) {
        this.grid = grid;
        this.versions = versions;
        this.changes = changes;
    }

    /** Every drawing there is, the oldest first: a handful a year. */
    @GET
    @Path("/versions")
    public List<GridVersion> versions() {
        return versions.all();
    }

    /**
     * What differs between the grids of two days, by code.
     *
     * @param before day whose grid is taken as the old one
     * @param after day whose grid is taken as the new one
     * @param behind cursor: code the page before ended with
     */
    @GET
    @Path("/changes")
    public Page<AreaChange> changes(
            @NotNull @RestQuery LocalDate before,
            @NotNull @RestQuery LocalDate after,
            @Nullable @RestQuery String behind,
            @Nullable @RestQuery Integer limit) {
        UUID old = grid.version(before).id();
        UUID now = grid.version(after).id();
        int rows = Page.limit(limit);
        return old.equals(now)
                ? new Page<>(List.of(), null)
                : Page.cut(changes.between(old, now, behind == null ? "" : behind, rows + 1), rows, AreaChange::code);
    }
}
