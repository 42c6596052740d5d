package org.whistlegrid.supervision.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.directory.Roles;
import org.whistlegrid.platform.Once;
import org.whistlegrid.supervision.MeetingDesk;
import org.whistlegrid.supervision.MeetingFacts;

/** Calls a joint meeting on a case. */
@Path("/api/v1/incidents/{id}/meetings")
public class MeetingCallResource {

    private final MeetingDesk desk;

    MeetingCallResource(MeetingDesk desk) {
        this.desk = desk;
    }

    @POST
    @Once
    @RolesAllowed({Roles.SUPERVISOR, Roles.COMMAND, Roles.SUB_DISTRICT_LEADER, Roles.SUB_DISTRICT_CLERK})
    public MeetingFacts call(UUID id, @Valid @NotNull MeetingCall call) {
        return desk.call(
                id, new MeetingDesk.Call(call.subject(), call.units(), call.place(), call.meetsAt(), call.notice()));
    }

    public record MeetingCall(
            @NotBlank @Size(max = 400) String subject,
            @NotNull @Size(min = 1, max = 40) List<@NotBlank @Size(max = 60) String> units,
            @NotBlank @Size(max = 200) String place,
            @NotNull Instant meetsAt,
            @Nullable UUID notice) {}
}
