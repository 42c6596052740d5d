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
import org.whistlegrid.supervision.SummonsDesk;
import org.whistlegrid.supervision.SummonsFacts;

/** Records of talks. */
@Path("/api/v1/talks")
public class TalkResource {

    private final SummonsDesk desk;
    private final AboutCases cases;

    TalkResource(SummonsDesk desk, AboutCases cases) {
        this.desk = desk;
        this.cases = cases;
    }

    @POST
    @Once
    @Path("/{id}/record")
    @RolesAllowed({Roles.SUPERVISOR, Roles.COMMAND})
    public SummonsFacts hold(UUID id, @Valid @NotNull Held held) {
        return desk.hold(id, held.words(), held.rectifyBy());
    }

    @POST
    @Once
    @Path("/{id}/outcome")
    @RolesAllowed({Roles.SUPERVISOR, Roles.COMMAND})
    public SummonsFacts rectified(UUID id, @Valid @NotNull Outcome outcome) {
        return desk.rectified(id, outcome.words());
    }

    /** Newest first; a unit sees its own. */
    @GET
    @Authenticated
    public Page<TalkView> list(@RestQuery @Nullable String after, @RestQuery @Nullable Integer limit) {
        Page<SummonsFacts> page = desk.list(after, Page.limit(limit));
        Map<UUID, AboutCase> about =
                cases.of(page.items().stream().map(SummonsFacts::incident).toList());
        return new Page<>(
                page.items().stream()
                        .map(talk -> new TalkView(talk, about.get(talk.incident()), verbs(talk)))
                        .toList(),
                page.next());
    }

    private List<String> verbs(SummonsFacts talk) {
        if (!desk.isMine()) {
            return List.of();
        }
        return switch (talk.state()) {
            case CALLED -> List.of("record");
            case HELD -> List.of("outcome");
            case RECTIFIED -> List.of();
        };
    }

    /**
     * @param about the case; missing for a whistle that stands alone
     * @param actions verbs that the asker has on it now
     */
    public record TalkView(SummonsFacts talk, @Nullable AboutCase about, List<String> actions) {}

    /** @param rectifyBy until when the unit sets it right */
    public record Held(@NotBlank @Size(max = 10000) String words, @NotNull Instant rectifyBy) {}

    public record Outcome(@NotBlank @Size(max = 4000) String words) {}
}
