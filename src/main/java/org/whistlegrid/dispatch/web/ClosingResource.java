package org.whistlegrid.dispatch.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.whistlegrid.directory.Roles;
import org.whistlegrid.dispatch.ClosingDesk;
import org.whistlegrid.incident.CaseMoved;
import org.whistlegrid.incident.IncidentRegister;
import org.whistlegrid.platform.Once;

/** How a case leaves the ledger without a result of its own, and how it comes back. */
@Path("/api/v1/incidents/{id}")
public class ClosingResource {

    private final ClosingDesk desk;
    private final IncidentRegister register;

    ClosingResource(ClosingDesk desk, IncidentRegister register) {
        this.desk = desk;
        this.register = register;
    }

    /** Who may is decided by the rule {@code case.void} of the case's stage. */
    @POST
    @Once
    @Path("/void")
    public CaseMoved takeOff(UUID id, @Valid @NotNull Reason reason) {
        desk.takeOff(id, reason.reason());
        return moved(id);
    }

    @POST
    @Once
    @Path("/merge")
    @RolesAllowed(Roles.DISPATCHER)
    public CaseMoved merge(UUID id, @Valid @NotNull Merging merging) {
        desk.merge(id, register.withNumber(merging.into()), merging.reason());
        return moved(id);
    }

    @POST
    @Once
    @Path("/unmerge")
    @RolesAllowed(Roles.DISPATCHER)
    public CaseMoved unmerge(UUID id, @Valid @NotNull Reason reason) {
        desk.unmerge(id, reason.reason());
        return moved(id);
    }

    @POST
    @Once
    @Path("/reopen")
    @RolesAllowed({Roles.DISPATCHER, Roles.REVISITOR})
    public CaseMoved reopen(UUID id, @Valid @NotNull Reason reason) {
        desk.reopen(id, reason.reason());
        return moved(id);
    }

    private CaseMoved moved(UUID id) {
        return new CaseMoved(id, register.get(id).stage());
    }

    public record Reason(@NotBlank @Size(max = 1000) String reason) {}

    /** @param into case number of the case that is led */
    public record Merging(@NotBlank @Size(max = 40) String into, @NotBlank @Size(max = 1000) String reason) {}
}
