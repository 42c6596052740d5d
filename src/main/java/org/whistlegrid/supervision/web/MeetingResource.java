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
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.directory.Roles;
import org.whistlegrid.platform.Once;
import org.whistlegrid.platform.Page;
import org.whistlegrid.supervision.MeetingDesk;
import org.whistlegrid.supervision.MeetingFacts;

/** Joint meetings: called, held with minutes, followed up. */
@Path("/api/v1/meetings")
public class MeetingResource {

    private final MeetingDesk desk;
    private final AboutCases cases;

    MeetingResource(MeetingDesk desk, AboutCases cases) {
        this.desk = desk;
        this.cases = cases;
    }

    /**
     * Newest first.
     *
     * @param unfinished only those to be held, or of which something is open
     */
    @GET
    @Authenticated
    public Page<MeetingView> list(
            @RestQuery @Nullable Boolean unfinished,
            @RestQuery @Nullable String after,
            @RestQuery @Nullable Integer limit) {
        Page<MeetingFacts> page = desk.list(Boolean.TRUE.equals(unfinished), after, Page.limit(limit));
        Map<UUID, AboutCase> about =
                cases.of(page.items().stream().map(MeetingFacts::incident).toList());
        return new Page<>(
                page.items().stream()
                        .map(meeting -> new MeetingView(
                                meeting, about.get(meeting.incident()), verbs(meeting), desk.doable(meeting)))
                        .toList(),
                page.next());
    }

    private List<String> verbs(MeetingFacts meeting) {
        return meeting.state() == MeetingFacts.State.CALLED && desk.isMine(meeting)
                ? List.of("minutes", "call-off")
                : List.of();
    }

    @POST
    @Once
    @Path("/{id}/minutes")
    @RolesAllowed({Roles.SUPERVISOR, Roles.COMMAND, Roles.SUB_DISTRICT_LEADER, Roles.SUB_DISTRICT_CLERK})
    public MeetingFacts hold(UUID id, @Valid @NotNull Minutes minutes) {
        List<MeetingDesk.Resolved> resolved = minutes.resolutions() == null
                ? List.of()
                : minutes.resolutions().stream()
                        .map(each -> new MeetingDesk.Resolved(each.unit(), each.what(), each.due()))
                        .toList();
        return desk.hold(id, minutes.minutes(), resolved);
    }

    @POST
    @Once
    @Path("/{id}/call-off")
    @RolesAllowed({Roles.SUPERVISOR, Roles.COMMAND, Roles.SUB_DISTRICT_LEADER, Roles.SUB_DISTRICT_CLERK})
    public MeetingFacts callOff(UUID id, @Valid @NotNull CallingOff callingOff) {
        return desk.callOff(id, callingOff.reason());
    }

    /**
     * @param about the case
     * @param actions verbs that the asker has on it now
     * @param doable resolutions that the asker may say are done
     */
    public record MeetingView(
            MeetingFacts meeting, @Nullable AboutCase about, List<String> actions, List<UUID> doable) {}

    public record Minutes(
            @NotBlank @Size(max = 10000) String minutes,
            @Size(max = 40) @Nullable List<@Valid @NotNull Decided> resolutions) {}

    /** Which unit does what by when. */
    public record Decided(
            @NotBlank @Size(max = 60) String unit, @NotBlank @Size(max = 2000) String what, @NotNull Instant due) {}

    public record CallingOff(@NotBlank @Size(max = 1000) String reason) {}
}
