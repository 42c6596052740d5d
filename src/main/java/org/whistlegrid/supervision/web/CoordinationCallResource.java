package org.whistlegrid.supervision.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.whistlegrid.directory.Roles;
import org.whistlegrid.platform.Once;
import org.whistlegrid.supervision.CoordinationDesk;
import org.whistlegrid.supervision.CoordinationFacts;

/** Brings a case before the district. */
@Path("/api/v1/incidents/{id}/coordination")
public class CoordinationCallResource {

    private final CoordinationDesk desk;

    CoordinationCallResource(CoordinationDesk desk) {
        this.desk = desk;
    }

    /** The sub-district reports it to the district (街道办事处条例 Art 17). */
    @POST
    @Once
    @RolesAllowed({Roles.SUPERVISOR, Roles.COMMAND, Roles.SUB_DISTRICT_LEADER, Roles.SUB_DISTRICT_CLERK})
    public CoordinationFacts ask(UUID id, @Valid @NotNull Reporting reporting) {
        return desk.ask(id, reporting.reason());
    }

    public record Reporting(@NotBlank @Size(max = 2000) String reason) {}
}
