package org.whistlegrid.dispatch.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.whistlegrid.directory.Roles;
import org.whistlegrid.dispatch.ApplicationDesk;
import org.whistlegrid.dispatch.ApplicationFacts;
import org.whistlegrid.dispatch.Asking;
import org.whistlegrid.platform.Once;

/** What the unit that holds an order asks for. */
@Path("/api/v1/orders/{id}/applications")
public class OrderApplicationsResource {

    private final ApplicationDesk desk;

    OrderApplicationsResource(ApplicationDesk desk) {
        this.desk = desk;
    }

    @POST
    @Once
    @RolesAllowed({Roles.WINDOW_CLERK, Roles.SUB_DISTRICT_CLERK, Roles.HANDLER})
    public ApplicationFacts apply(UUID id, @Valid @NotNull Asking asking) {
        return desk.applyForOrder(id, asking);
    }
}
