package org.whistlegrid.dispatch.web;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import org.whistlegrid.directory.Roles;
import org.whistlegrid.dispatch.ApplicationDesk;
import org.whistlegrid.dispatch.ApplicationFacts;
import org.whistlegrid.dispatch.Asking;
import org.whistlegrid.platform.Once;

/** What is asked for a case as a whole, and everything that was asked for its orders. */
@Path("/api/v1/incidents/{id}/applications")
@Authenticated
public class CaseApplicationsResource {

    private final ApplicationDesk desk;

    CaseApplicationsResource(ApplicationDesk desk) {
        this.desk = desk;
    }

    @POST
    @Once
    @RolesAllowed({Roles.DISPATCHER, Roles.COMMAND, Roles.SUB_DISTRICT_LEADER})
    public ApplicationFacts apply(UUID id, @Valid @NotNull Asking asking) {
        return desk.applyForCase(id, asking);
    }

    /** Oldest first: a handful. */
    @GET
    public List<ApplicationFacts> list(UUID id) {
        return desk.ofIncident(id);
    }
}
