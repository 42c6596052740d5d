package org.whistlegrid.incident.web;

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
import org.whistlegrid.incident.AcceptanceDesk;
import org.whistlegrid.incident.CaseMoved;
import org.whistlegrid.incident.Disposition;
import org.whistlegrid.incident.IncidentRegister;
import org.whistlegrid.platform.Once;

/** The verbs of the desk that accepts reports, and of who looks for it before they are filed. */
@Path("/api/v1/incidents/{id}")
public class AcceptanceResource {

    private final AcceptanceDesk desk;
    private final IncidentRegister register;

    AcceptanceResource(AcceptanceDesk desk, IncidentRegister register) {
        this.desk = desk;
        this.register = register;
    }

    @POST
    @Once
    @Path("/accept")
    @RolesAllowed(Roles.DISPATCHER)
    public CaseMoved accept(UUID id, @Valid @NotNull Accepting accepting) {
        desk.accept(id, accepting.category(), accepting.condition());
        return moved(id);
    }

    @POST
    @Once
    @Path("/refuse")
    @RolesAllowed(Roles.DISPATCHER)
    public CaseMoved decline(UUID id, @Valid @NotNull Refusing refusing) {
        desk.decline(id, refusing.disposition(), refusing.referredTo(), refusing.words());
        return moved(id);
    }

    @POST
    @Once
    @Path("/send-to-inspect")
    @RolesAllowed(Roles.DISPATCHER)
    public CaseMoved haveLookedAt(UUID id, @Valid @NotNull Asking asking) {
        desk.haveLookedAt(id, asking.inspector(), asking.words());
        return moved(id);
    }

    @POST
    @Once
    @Path("/inspect")
    @RolesAllowed({Roles.GRID_WORKER, Roles.SUB_DISTRICT_CLERK})
    public CaseMoved inspect(UUID id, @Valid @NotNull Inspection seen) {
        List<UUID> photos = seen.photos() == null ? List.of() : seen.photos();
        desk.inspect(id, seen.there(), seen.found(), seen.condition(), photos);
        return moved(id);
    }

    private CaseMoved moved(UUID id) {
        return new CaseMoved(id, register.get(id).stage());
    }

    /**
     * @param category what it really is; missing: as reported
     * @param condition the standard's filing condition that is met; may be missing where there is only one
     */
    public record Accepting(@Size(max = 40) @Nullable String category, @Size(max = 400) @Nullable String condition) {}

    /**
     * @param referredTo line, route, case number or channel, where the disposition refers on
     * @param words what the requester is told
     */
    public record Refusing(
            @NotNull Disposition disposition,
            @Size(max = 200) @Nullable String referredTo,
            @NotBlank @Size(max = 2000) String words) {}

    /** @param inspector username; missing: whoever holds the grid's post, or his stand-in */
    public record Asking(@Size(max = 60) @Nullable String inspector, @Size(max = 1000) @Nullable String words) {}

    public record Inspection(
            @NotNull Boolean there,
            @NotBlank @Size(max = 2000) String found,
            @Size(max = 400) @Nullable String condition,
            @Size(max = 9) @Nullable List<@NotNull UUID> photos) {}
}
