package org.whistlegrid.exchange.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.Locale;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.exchange.ExportRequest;
import org.whistlegrid.exchange.Exports;
import org.whistlegrid.exchange.format.Format;
import org.whistlegrid.grid.Grid;
import org.whistlegrid.grid.Tier;

/** The grid as a file. */
@Path("/api/v1/grid/export")
@RolesAllowed({"ADMIN", "COMMAND"})
public class ExportResource {

    private final Exports exports;
    private final Grid grid;

    ExportResource(Exports exports, Grid grid) {
        this.exports = exports;
        this.grid = grid;
    }

    /**
     * One tier of one day.
     *
     * @param date today where not given
     * @param within code of an area above
     * @param crs EPSG:4490 where not given; GCJ-02 is never written
     */
    @GET
    public Response export(
            @NotNull @RestQuery Tier tier,
            @NotNull @RestQuery Format format,
            @Nullable @RestQuery LocalDate date,
            @Nullable @RestQuery String within,
            @RestQuery @DefaultValue("EPSG:4490") String crs)
            throws IOException {
        LocalDate on = date == null ? grid.today() : date;
        String system = crs.strip().toUpperCase(Locale.ROOT);
        ExportRequest wanted =
                new ExportRequest(tier, format, on, within, system.startsWith("EPSG:") ? system : "EPSG:" + system);
        java.nio.file.Path file = exports.write(wanted);
        String name = tier.name().toLowerCase(Locale.ROOT) + "-" + on + "." + format.extension();
        StreamingOutput body = out -> {
            try {
                Files.copy(file, out);
            } finally {
                Files.deleteIfExists(file);
            }
        };
        return Response.ok(body, format.mediaType())
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .header("Content-Length", Files.size(file))
                .header("Cache-Control", "private, no-store")
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }
}
