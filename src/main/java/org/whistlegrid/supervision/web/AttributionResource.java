package org.whistlegrid.supervision.web;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.directory.Roles;
import org.whistlegrid.platform.Once;
import org.whistlegrid.platform.Page;
import org.whistlegrid.supervision.AttributionDesk;
import org.whistlegrid.supervision.AttributionFacts;
import org.whistlegrid.supervision.Excuse;

/** Limits that passed and who held the stage; exemptions. */
@Path("/api/v1/attributions")
public class AttributionResource {

    private final AttributionDesk desk;

    AttributionResource(AttributionDesk desk) {
        this.desk = desk;
    }

    /**
     * Newest first.
     *
     * @param holder key of a unit; a unit sees its own whatever it asks
     * @param from first due instant
     * @param until first due instant that is not meant
     */
    @GET
    @Authenticated
    public Page<AttributionFacts> list(
            @RestQuery @Nullable String holder,
            @RestQuery @Nullable Instant from,
            @RestQuery @Nullable Instant until,
            @RestQuery @Nullable String after,
            @RestQuery @Nullable Integer limit) {
        return desk.list(holder, from, until, after, Page.limit(limit));
    }

    /** 容错免责 (接诉即办 ordinance Art 36): the row stays, figures leave it out. */
    @POST
    @Once
    @Path("/{id}/excuse")
    @RolesAllowed({Roles.SUPERVISOR, Roles.COMMAND})
    public AttributionFacts excuse(UUID id, @Valid @NotNull Excusing excusing) {
        return desk.excuse(id, excusing.excuse(), excusing.reason());
    }

    public record Excusing(@NotNull Excuse excuse, @NotBlank @Size(max = 2000) String reason) {}
}
