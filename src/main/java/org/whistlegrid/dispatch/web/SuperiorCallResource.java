package org.whistlegrid.dispatch.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.directory.Roles;
import org.whistlegrid.dispatch.ExchangeKind;
import org.whistlegrid.dispatch.SuperiorExchange;
import org.whistlegrid.incident.CaseMoved;
import org.whistlegrid.incident.IncidentRegister;
import org.whistlegrid.platform.Once;

/** What is asked of the superior platform for a case that came from there. */
@Path("/api/v1/incidents/{id}/superior-applications")
public class SuperiorCallResource {

    private final SuperiorExchange exchange;
    private final IncidentRegister register;

    SuperiorCallResource(SuperiorExchange exchange, IncidentRegister register) {
        this.exchange = exchange;
        this.register = register;
    }

    /** A dispatcher asks the superior platform. */
    @POST
    @Once
    @RolesAllowed(Roles.DISPATCHER)
    public CaseMoved ask(UUID id, @Valid @NotNull Asked asked) {
        exchange.ask(id, asked.kind(), asked.reason(), asked.until());
        return new CaseMoved(id, register.get(id).stage());
    }

    /** @param until the due or day that is asked for; for a return none */
    public record Asked(
            @NotNull ExchangeKind kind, @NotBlank @Size(max = 2000) String reason, @Nullable Instant until) {}
}
