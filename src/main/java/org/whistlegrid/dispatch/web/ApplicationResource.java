package org.whistlegrid.dispatch.web;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.whistlegrid.directory.Roles;
import org.whistlegrid.dispatch.ApplicationDesk;
import org.whistlegrid.dispatch.ApplicationFacts;
import org.whistlegrid.dispatch.Decision;
import org.whistlegrid.dispatch.SuspensionDesk;
import org.whistlegrid.platform.Once;

/** What one asks and another decides. Lists of them are the board's. */
@Path("/api/v1/applications/{id}")
@Authenticated
public class ApplicationResource {

    private final ApplicationDesk desk;
    private final SuspensionDesk suspensions;

    ApplicationResource(ApplicationDesk desk, SuspensionDesk suspensions) {
        this.desk = desk;
        this.suspensions = suspensions;
    }

    @POST
    @Once
    @Path("/decide")
    public ApplicationFacts decide(UUID id, @Valid @NotNull Decision decision) {
        return desk.decide(id, decision);
    }

    @POST
    @Once
    @Path("/withdraw")
    public ApplicationFacts withdraw(UUID id) {
        return desk.withdraw(id);
    }

    @POST
    @Once
    @Path("/resume")
    @RolesAllowed({Roles.WINDOW_CLERK, Roles.SUB_DISTRICT_CLERK})
    public ApplicationFacts resume(UUID id, @Valid @NotNull Opinion opinion) {
        return suspensions.resumeEarly(id, opinion.opinion());
    }

    @POST
    @Once
    @Path("/examine")
    public ApplicationFacts examine(UUID id, @Valid @NotNull Opinion opinion) {
        return suspensions.examine(id, opinion.opinion());
    }

    public record Opinion(@NotBlank @Size(max = 2000) String opinion) {}
}
