package org.whistlegrid.grid.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.grid.Withdrawal;
import org.whistlegrid.grid.WithdrawnVersion;
import org.whistlegrid.platform.Once;
import org.whistlegrid.platform.Page;

/** Versions that are taken back before their day. */
@Path("/api/v1/grid")
@RolesAllowed("ADMIN")
public class WithdrawalResource {

    private final Withdrawal withdrawal;

    WithdrawalResource(Withdrawal withdrawal) {
        this.withdrawal = withdrawal;
    }

    /** Newest first. */
    @GET
    @Path("/versions/withdrawn")
    @RolesAllowed({"ADMIN", "COMMAND"})
    public Page<WithdrawnVersion> list(@Nullable @RestQuery UUID after, @Nullable @RestQuery Integer limit) {
        return withdrawal.list(after, Page.limit(limit));
    }

    /** Takes back a version whose day has not come and on which no other rests. The version before it holds on. */
    @POST
    @Once
    @Path("/versions/{id}/withdraw")
    public WithdrawnVersion withdraw(UUID id, @Valid @NotNull Withdrawing asked) {
        return withdrawal.withdraw(id, asked.why());
    }

    public record Withdrawing(@NotBlank @Size(max = 500) String why) {}
}
