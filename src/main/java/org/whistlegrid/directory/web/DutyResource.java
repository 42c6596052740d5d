package org.whistlegrid.directory.web;

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
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.directory.Duty;
import org.whistlegrid.directory.DutyChanges;
import org.whistlegrid.directory.DutyEdition;
import org.whistlegrid.directory.DutyList;
import org.whistlegrid.directory.DutySuggestion;
import org.whistlegrid.directory.Roles;
import org.whistlegrid.platform.Page;
import org.whistlegrid.platform.Zones;

/** The duty list: read by those who dispatch, kept by administrators as a sheet. */
@Path("/api/v1/duties")
@Tag(name = "duties")
@RolesAllowed({Roles.ADMIN, Roles.DISPATCHER, Roles.COMMAND})
public class DutyResource {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final DutyList duties;
    private final Clock clock;

    DutyResource(DutyList duties, Clock clock) {
        this.duties = duties;
        this.clock = clock;
    }

    @GET
    @Operation(summary = "Items in force on a day, by pattern")
    public Page<Duty> list(
            @RestQuery @Nullable LocalDate date,
            @RestQuery @Nullable @Size(max = 100) String q,
            @RestQuery @Nullable @Size(max = 200) String after,
            @RestQuery @Nullable Integer limit) {
        return duties.page(day(date), q, after, Page.limit(limit));
    }

    @GET
    @Path("suggestions")
    @Operation(summary = "Units to think of where the list does not decide, with reasons")
    public List<DutySuggestion> suggestions(
            @RestQuery @NotBlank @Size(max = 20) String category,
            @RestQuery @NotBlank @Size(max = 20) String area,
            @RestQuery @Nullable @Size(max = 400) String condition) {
        return duties.suggest(category, area, condition, day(null));
    }

    @GET
    @Path("editions")
    @Operation(summary = "Who replaced the list, when and why; the newest hundred")
    public List<DutyEdition> editions() {
        return duties.editions();
    }

    @GET
    @Path("sheet")
    @Produces(XLSX)
    @Operation(summary = "The list of a day as a sheet")
    public Response sheet(@RestQuery @Nullable LocalDate date) {
        LocalDate day = day(date);
        return Response.ok(duties.export(day))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"duties-" + day + ".xlsx\"")
                .build();
    }

    @POST
    @Path("check")
    @Consumes(XLSX)
    @RolesAllowed(Roles.ADMIN)
    @Operation(summary = "What a sheet would change and what is wrong with it; nothing is stored")
    public DutyChanges check(@RestQuery @NotNull LocalDate from, byte[] sheet) {
        return duties.compare(sheet, from);
    }

    /** All or nothing; the same sheet again changes nothing. */
    @POST
    @Consumes(XLSX)
    @RolesAllowed(Roles.ADMIN)
    @Operation(summary = "From that day on the sheet is the list")
    public DutyChanges replace(
            @RestQuery @NotNull LocalDate from, @RestQuery @NotBlank @Size(max = 1000) String reason, byte[] sheet) {
        return duties.replace(sheet, from, reason);
    }

    private LocalDate day(@Nullable LocalDate asked) {
        return asked == null ? LocalDate.ofInstant(clock.instant(), Zones.CITY) : asked;
    }
}
