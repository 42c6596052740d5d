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
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.directory.Roles;
import org.whistlegrid.platform.Once;
import org.whistlegrid.platform.Page;
import org.whistlegrid.supervision.CoordinationDesk;
import org.whistlegrid.supervision.CoordinationFacts;

/** What lies with the district (提级协调). */
@Path("/api/v1/coordinations")
public class CoordinationResource {

    private final CoordinationDesk desk;
    private final AboutCases cases;

    CoordinationResource(CoordinationDesk desk, AboutCases cases) {
        this.desk = desk;
        this.cases = cases;
    }

    /**
     * Oldest first; a unit or sub-district sees its own.
     *
     * @param state missing: what is open
     */
    @GET
    @Authenticated
    public Page<CoordinationView> list(
            @RestQuery CoordinationFacts.@Nullable State state,
            @RestQuery @Nullable String after,
            @RestQuery @Nullable Integer limit) {
        Page<CoordinationFacts> page =
                desk.list(state == null ? CoordinationFacts.State.OPEN : state, after, Page.limit(limit));
        Map<UUID, AboutCase> about =
                cases.of(page.items().stream().map(CoordinationFacts::incident).toList());
        return new Page<>(
                page.items().stream()
                        .map(facts -> new CoordinationView(facts, about.get(facts.incident()), verbs(facts)))
                        .toList(),
                page.next());
    }

    private List<String> verbs(CoordinationFacts facts) {
        return facts.state() == CoordinationFacts.State.OPEN && desk.mayDecide() ? List.of("keep", "move") : List.of();
    }

    /** The unit goes on. */
    @POST
    @Once
    @Path("/{id}/keep")
    @RolesAllowed({Roles.SUPERVISOR, Roles.COMMAND})
    public CoordinationFacts keep(UUID id, @Valid @NotNull Keeping keeping) {
        return desk.keep(id, keeping.words());
    }

    /** The order leaves its unit. */
    @POST
    @Once
    @Path("/{id}/move")
    @RolesAllowed({Roles.SUPERVISOR, Roles.COMMAND})
    public CoordinationFacts move(UUID id, @Valid @NotNull Moving moving) {
        return desk.move(id, moving.unit(), moving.words());
    }

    /**
     * @param about the case
     * @param actions verbs that the asker has on it now
     */
    public record CoordinationView(CoordinationFacts coordination, @Nullable AboutCase about, List<String> actions) {}

    public record Keeping(@NotBlank @Size(max = 2000) String words) {}

    /** @param unit who has it next; missing: a dispatcher finds out */
    public record Moving(@Size(max = 60) @Nullable String unit, @NotBlank @Size(max = 2000) String words) {}
}
