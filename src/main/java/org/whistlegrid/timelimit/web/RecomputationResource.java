package org.whistlegrid.timelimit.web;

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
import org.whistlegrid.platform.Page;
import org.whistlegrid.timelimit.MovedLimit;
import org.whistlegrid.timelimit.Recomputation;
import org.whistlegrid.timelimit.Recomputations;

/** Open limits counted again: shown first, applied in one go, kept with their numbers. */
@Path("/api/v1/time-limits/recomputations")
@RolesAllowed({"ADMIN", "COMMAND"})
public class RecomputationResource {

    private final Recomputations recomputations;

    RecomputationResource(Recomputations recomputations) {
        this.recomputations = recomputations;
    }

    /** Newest first. */
    @GET
    public Page<Recomputation> list(@RestQuery @Nullable UUID after, @RestQuery @Nullable Integer limit) {
        return recomputations.list(after, Page.limit(limit));
    }

    @GET
    @Path("{id}")
    public Recomputation get(UUID id) {
        return recomputations.get(id);
    }

    /** What it would move, as it was when that was counted. */
    @GET
    @Path("{id}/limits")
    public Page<MovedLimit> moved(
            UUID id,
            @RestQuery @Nullable Boolean becomesLate,
            @RestQuery @Nullable @Size(max = 200) String after,
            @RestQuery @Nullable Integer limit) {
        return recomputations.moved(id, Boolean.TRUE.equals(becomesLate), after, Page.limit(limit));
    }

    /** Counts what would move and keeps the count; nothing moves yet. COUNTING where there is much: ask again. */
    @POST
    @RolesAllowed("ADMIN")
    public Recomputation preview(@Valid @NotNull Preview preview) {
        return recomputations.preview(preview.policy(), preview.reason());
    }

    /** Moves what was shown; asked again it answers what was done. */
    @POST
    @Path("{id}/apply")
    @RolesAllowed("ADMIN")
    public Recomputation apply(UUID id, @Valid @Nullable Settling why) {
        return recomputations.apply(id, why == null ? null : why.reason());
    }

    @POST
    @Path("{id}/discard")
    @RolesAllowed("ADMIN")
    public Recomputation discard(UUID id, @Valid @Nullable Settling why) {
        return recomputations.discard(id, why == null ? null : why.reason());
    }

    /** @param policy key of a policy by whose version of today all are counted; null for each order's own */
    public record Preview(@Size(max = 100) @Nullable String policy, @NotBlank @Size(max = 1000) String reason) {}

    /** @param reason null: for the reason that it was asked for */
    public record Settling(@Size(max = 1000) @Nullable String reason) {}
}
