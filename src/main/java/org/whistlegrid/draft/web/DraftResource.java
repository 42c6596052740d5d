package org.whistlegrid.draft.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import java.util.UUID;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.draft.CheckProgress;
import org.whistlegrid.draft.DraftFacts;
import org.whistlegrid.draft.DraftState;
import org.whistlegrid.draft.Drafts;
import org.whistlegrid.platform.Once;
import org.whistlegrid.platform.Page;

/** Drafts of the grid: administrators draw, the command center looks on. */
@Path("/api/v1/grid/drafts")
@RolesAllowed("ADMIN")
public class DraftResource {

    private final Drafts drafts;

    DraftResource(Drafts drafts) {
        this.drafts = drafts;
    }

    /** Newest first. */
    @GET
    @RolesAllowed({"ADMIN", "COMMAND"})
    public Page<DraftFacts> list(
            @Nullable @RestQuery DraftState state,
            @Nullable @RestQuery UUID after,
            @Nullable @RestQuery Integer limit) {
        return drafts.list(state, after, Page.limit(limit));
    }

    /** A draft for a redraw, with everything a version has; that of an older one undoes what was published since. */
    @POST
    @Once
    @ResponseStatus(201)
    public DraftFacts open(@Valid @NotNull Opening opening) {
        return drafts.openRedraw(opening.title(), opening.date(), opening.version());
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({"ADMIN", "COMMAND"})
    public DraftView get(UUID id) {
        return new DraftView(drafts.get(id), drafts.progress(id).orElse(null));
    }

    /** Ends it without a version; the record that it was stays. */
    @DELETE
    @Path("/{id}")
    public DraftFacts discard(UUID id) {
        return drafts.discard(id);
    }

    /**
     * @param date whose version is redrawn; the newest where not given
     * @param version that is redrawn; also one that was taken back
     */
    public record Opening(@NotBlank @Size(max = 200) String title, @Nullable LocalDate date, @Nullable UUID version) {}

    /** @param check how far the running check is; null when none runs */
    public record DraftView(DraftFacts draft, @Nullable CheckProgress check) {}
}
