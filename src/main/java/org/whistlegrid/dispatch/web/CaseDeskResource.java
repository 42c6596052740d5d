package org.whistlegrid.dispatch.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.directory.Roles;
import org.whistlegrid.dispatch.DispatchDesk;
import org.whistlegrid.dispatch.Finding;
import org.whistlegrid.dispatch.JointDesk;
import org.whistlegrid.dispatch.VerificationDesk;
import org.whistlegrid.incident.CaseMoved;
import org.whistlegrid.incident.IncidentRegister;
import org.whistlegrid.platform.Once;
import org.whistlegrid.platform.Position;

/** The verbs of dispatchers and verifiers on a case. */
@Path("/api/v1/incidents/{id}")
public class CaseDeskResource {

    private final DispatchDesk dispatch;
    private final JointDesk joint;
    private final VerificationDesk verification;
    private final IncidentRegister register;

    CaseDeskResource(DispatchDesk dispatch, JointDesk joint, VerificationDesk verification, IncidentRegister register) {
        this.dispatch = dispatch;
        this.joint = joint;
        this.verification = verification;
        this.register = register;
    }

    @POST
    @Once
    @Path("/locate")
    @RolesAllowed(Roles.DISPATCHER)
    public CaseMoved locate(UUID id, @Valid @NotNull Place place) {
        dispatch.locate(id, place.position());
        return moved(id);
    }

    @POST
    @Once
    @Path("/dispatch")
    @RolesAllowed(Roles.DISPATCHER)
    public CaseMoved dispatch(UUID id, @Valid @NotNull Lead lead) {
        dispatch.nameLead(id, lead.unit(), lead.helpers(), lead.reason());
        return moved(id);
    }

    /** 会办: another unit helps. */
    @POST
    @Once
    @Path("/join")
    @RolesAllowed({Roles.DISPATCHER, Roles.WINDOW_CLERK, Roles.SUB_DISTRICT_CLERK})
    public CaseMoved join(UUID id, @Valid @NotNull Joining joining) {
        joint.join(id, joining.unit(), joining.reason());
        return moved(id);
    }

    @POST
    @Once
    @Path("/verify")
    @RolesAllowed({Roles.GRID_WORKER, Roles.SUB_DISTRICT_CLERK, Roles.DISPATCHER})
    public CaseMoved verify(UUID id, @Valid @NotNull Finding found) {
        verification.verify(id, found);
        return moved(id);
    }

    private CaseMoved moved(UUID id) {
        return new CaseMoved(id, register.get(id).stage());
    }

    public record Place(@NotNull Position position) {}

    /** @param helpers units that help from the beginning; missing: those whom the duty list names; empty: nobody */
    public record Lead(
            @NotBlank String unit,
            @Size(max = 20) @Nullable List<@NotBlank String> helpers,
            @NotBlank @Size(max = 1000) String reason) {}

    public record Joining(@NotBlank String unit, @NotBlank @Size(max = 1000) String reason) {}
}
