package org.whistlegrid.supervision.web;

import io.quarkus.security.Authenticated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.whistlegrid.platform.Once;
import org.whistlegrid.supervision.MeetingDesk;
import org.whistlegrid.supervision.MeetingFacts;

/** What a joint meeting decided is done. */
@Path("/api/v1/resolutions/{id}/done")
public class ResolutionResource {

    private final MeetingDesk desk;

    ResolutionResource(MeetingDesk desk) {
        this.desk = desk;
    }

    /** By the unit that was to do it, or who called the meeting. */
    @POST
    @Once
    @Authenticated
    public MeetingFacts done(UUID id, @Valid @NotNull Done done) {
        return desk.done(id, done.words());
    }

    public record Done(@NotBlank @Size(max = 2000) String words) {}
}
