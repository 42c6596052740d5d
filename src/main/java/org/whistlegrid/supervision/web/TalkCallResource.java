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
import org.whistlegrid.directory.PostKind;
import org.whistlegrid.directory.Roles;
import org.whistlegrid.platform.Once;
import org.whistlegrid.supervision.SummonsDesk;
import org.whistlegrid.supervision.SummonsFacts;

/** Calls the talk that a signed summons leads to. */
@Path("/api/v1/notices/{id}/talk")
public class TalkCallResource {

    private final SummonsDesk desk;

    TalkCallResource(SummonsDesk desk) {
        this.desk = desk;
    }

    @POST
    @Once
    @RolesAllowed({Roles.SUPERVISOR, Roles.COMMAND})
    public SummonsFacts call(UUID id, @Valid @NotNull Calling calling) {
        return desk.call(id, calling.post(), calling.place(), calling.meetsAt());
    }

    /** @param post of the unit that is talked to, for example {@code HEAD} */
    public record Calling(@NotNull PostKind post, @NotBlank @Size(max = 200) String place, @NotNull Instant meetsAt) {}
}
