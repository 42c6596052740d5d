package org.whistlegrid.dispatch.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.directory.Roles;
import org.whistlegrid.dispatch.JointDesk;
import org.whistlegrid.dispatch.LeadChange;
import org.whistlegrid.incident.CaseMoved;
import org.whistlegrid.incident.IncidentRegister;
import org.whistlegrid.platform.Once;

/** 会办: who helps and who leads. */
@Path("/api/v1/incidents/{id}")
public class JointResource {

    private final JointDesk joint;
    private final LeadChange leads;
    private final IncidentRegister register;

    JointResource(JointDesk joint, LeadChange leads, IncidentRegister register) {
        this.joint = joint;
        this.leads = leads;
        this.register = register;
    }

    /** Another unit helps. */
    @POST
    @Once
    @Path("/join")
    @RolesAllowed({Roles.DISPATCHER, Roles.WINDOW_CLERK, Roles.SUB_DISTRICT_CLERK})
    public CaseMoved join(UUID id, @Valid @NotNull Joining joining) {
        joint.join(id, joining.unit(), joining.reason());
        return moved(id);
    }

    /** Another unit leads. */
    @POST
    @Once
    @Path("/change-lead")
    @RolesAllowed(Roles.DISPATCHER)
    public CaseMoved changeLead(UUID id, @Valid @NotNull Leading next) {
        leads.to(id, next.unit(), Boolean.TRUE.equals(next.keep()), next.reason());
        return moved(id);
    }

    /** A helper is let go. */
    @POST
    @Once
    @Path("/release")
    @RolesAllowed({Roles.DISPATCHER, Roles.WINDOW_CLERK, Roles.SUB_DISTRICT_CLERK})
    public CaseMoved release(UUID id, @Valid @NotNull Releasing releasing) {
        joint.release(id, releasing.order(), releasing.reason());
        return moved(id);
    }

    private CaseMoved moved(UUID id) {
        return new CaseMoved(id, register.get(id).stage());
    }

    public record Joining(@NotBlank String unit, @NotBlank @Size(max = 1000) String reason) {}

    /** @param keep whether the former lead goes on as a helper */
    public record Leading(@NotBlank String unit, @Nullable Boolean keep, @NotBlank @Size(max = 1000) String reason) {}

    /** @param order the helper's */
    public record Releasing(@NotNull UUID order, @NotBlank @Size(max = 1000) String reason) {}
}
