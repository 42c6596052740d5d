package org.whistlegrid.supervision.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.whistlegrid.directory.Roles;
import org.whistlegrid.platform.Once;
import org.whistlegrid.supervision.NoticeDesk;
import org.whistlegrid.supervision.NoticeFacts;

/** Signing, declining and answering notices. Lists of them are the board's. */
@Path("/api/v1/notices/{id}")
public class NoticeResource {

    private final NoticeDesk desk;

    NoticeResource(NoticeDesk desk) {
        this.desk = desk;
    }

    @POST
    @Once
    @Path("/issue")
    @RolesAllowed(Roles.SUPERVISOR)
    public NoticeFacts issue(UUID id) {
        return desk.issue(id);
    }

    @POST
    @Once
    @Path("/decline")
    @RolesAllowed(Roles.SUPERVISOR)
    public NoticeFacts decline(UUID id, @Valid @NotNull Declining declining) {
        return desk.decline(id, declining.reason());
    }

    @POST
    @Once
    @Path("/reply")
    @RolesAllowed({Roles.WINDOW_CLERK, Roles.SUB_DISTRICT_CLERK})
    public NoticeFacts reply(UUID id, @Valid @NotNull Reply reply) {
        return desk.answer(id, reply.text());
    }

    public record Declining(@NotBlank @Size(max = 1000) String reason) {}

    public record Reply(@NotBlank @Size(max = 4000) String text) {}
}
