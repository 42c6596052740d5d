package org.whistlegrid.supervision.web;

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
import org.whistlegrid.platform.Once;
import org.whistlegrid.supervision.NoticeCause;
import org.whistlegrid.supervision.NoticeFacts;
import org.whistlegrid.supervision.Rung;
import org.whistlegrid.supervision.SupervisionDesk;

/** An officer urges or supervises by his own decision. */
@Path("/api/v1/incidents/{id}/notices")
public class SupervisionResource {

    private final SupervisionDesk desk;

    SupervisionResource(SupervisionDesk desk) {
        this.desk = desk;
    }

    @POST
    @Once
    @RolesAllowed({Roles.SUPERVISOR, Roles.COMMAND, Roles.SUB_DISTRICT_LEADER, Roles.SUB_DISTRICT_CLERK})
    public NoticeFacts demand(UUID id, @Valid @NotNull Demand demand) {
        return desk.demand(
                id,
                new SupervisionDesk.Demand(
                        demand.order(),
                        demand.rung(),
                        demand.cause(),
                        demand.requirement(),
                        demand.doneBy(),
                        demand.replyBy()));
    }

    /**
     * @param order missing: the order of the unit that leads
     * @param rung {@code URGE} or {@code SUPERVISE}
     * @param cause {@code SLOW}, {@code LEADER} or {@code IMPORTANT}
     * @param doneBy the new date; missing: as the ladder says
     * @param replyBy until when the unit answers; missing: as the ladder says
     */
    public record Demand(
            @Nullable UUID order,
            @NotNull Rung rung,
            @NotNull NoticeCause cause,
            @NotBlank @Size(max = 2000) String requirement,
            @Nullable Instant doneBy,
            @Nullable Instant replyBy) {}
}
