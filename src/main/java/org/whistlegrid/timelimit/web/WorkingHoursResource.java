package org.whistlegrid.timelimit.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.timelimit.DatedHours;
import org.whistlegrid.timelimit.LimitRules;

/** Working periods from a day on, of everybody and of units that have their own; summer hours are two entries a year. */
@Path("/api/v1/time-limits/working-hours")
@RolesAllowed({"ADMIN", "COMMAND"})
public class WorkingHoursResource {

    private final LimitRules rules;

    WorkingHoursResource(LimitRules rules) {
        this.rules = rules;
    }

    /** In the order in which they were stored: of one unit and day the last one holds. */
    @GET
    public List<DatedHours> list() {
        return rules.hours();
    }

    @POST
    @RolesAllowed("ADMIN")
    public Response enter(@Valid @NotNull HoursEntry entry) {
        String unit = entry.unit() == null ? DatedHours.EVERYBODY : entry.unit();
        rules.enterHours(unit, entry.validFrom(), entry.periods(), entry.reason());
        return Response.status(Response.Status.CREATED).build();
    }

    /**
     * @param unit missing: everybody without hours of his own
     * @param periods {@code 08:00-12:00,14:00-18:00}
     */
    public record HoursEntry(
            @Pattern(regexp = "\\*|[a-z0-9][a-z0-9.-]{0,59}") @Nullable String unit,
            @NotNull LocalDate validFrom,
            @NotBlank @Size(max = 100) String periods,
            @NotBlank @Size(max = 1000) String reason) {}
}
