package org.whistlegrid.supervision.web;

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
import org.whistlegrid.incident.IncidentRegister;
import org.whistlegrid.incident.Stage;
import org.whistlegrid.platform.Once;
import org.whistlegrid.supervision.DulyDone;
import org.whistlegrid.supervision.RevisitDesk;
import org.whistlegrid.supervision.RevisitOutcome;

/** The revisitor's verb. */
@Path("/api/v1/incidents/{id}/revisit")
public class RevisitResource {

    private final RevisitDesk desk;
    private final IncidentRegister register;

    RevisitResource(RevisitDesk desk, IncidentRegister register) {
        this.desk = desk;
        this.register = register;
    }

    @POST
    @Once
    @RolesAllowed(Roles.REVISITOR)
    public Revisited revisit(UUID id, @Valid @NotNull Revisit revisit) {
        desk.revisit(id, revisit.outcome(), revisit.opinion(), revisit.dulyDone());
        return new Revisited(id, register.get(id).stage());
    }

    /**
     * @param opinion what the requester said, or what became of the call
     * @param dulyDone with UNSATISFIED alone: why the case is struck off all the same
     */
    public record Revisit(
            @NotNull RevisitOutcome outcome,
            @NotBlank @Size(max = 2000) String opinion,
            @Nullable @Valid DulyDone dulyDone) {}

    public record Revisited(UUID id, Stage stage) {}
}
