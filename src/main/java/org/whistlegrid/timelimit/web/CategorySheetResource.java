package org.whistlegrid.timelimit.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.platform.Zones;
import org.whistlegrid.timelimit.CategoryChanges;
import org.whistlegrid.timelimit.CategorySheets;

/** The limits of all categories as a sheet, kept by administrators. */
@Path("/api/v1/category-limits")
@RolesAllowed({"ADMIN", "COMMAND"})
public class CategorySheetResource {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final CategorySheets sheets;
    private final Clock clock;

    CategorySheetResource(CategorySheets sheets, Clock clock) {
        this.sheets = sheets;
        this.clock = clock;
    }

    @GET
    @Path("sheet")
    @Produces(XLSX)
    @Operation(summary = "The limits of a day as a sheet")
    public Response sheet(@RestQuery @Nullable LocalDate date) {
        LocalDate day = date == null ? LocalDate.ofInstant(clock.instant(), Zones.CITY) : date;
        return Response.ok(sheets.export(day))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"category-limits-" + day + ".xlsx\"")
                .build();
    }

    @POST
    @Path("check")
    @Consumes(XLSX)
    @RolesAllowed("ADMIN")
    @Operation(summary = "What a sheet would change and what is wrong with it; nothing is stored")
    public CategoryChanges check(@RestQuery @NotNull LocalDate from, byte[] sheet) {
        return sheets.compare(sheet, from);
    }

    /** All or nothing; the same sheet again changes nothing. */
    @POST
    @Consumes(XLSX)
    @RolesAllowed("ADMIN")
    @Operation(summary = "From that day on the limits of the sheet hold; categories that it does not name stay")
    public CategoryChanges enter(
            @RestQuery @NotNull LocalDate from, @RestQuery @NotBlank @Size(max = 1000) String reason, byte[] sheet) {
        return sheets.enter(sheet, from, reason);
    }
}
