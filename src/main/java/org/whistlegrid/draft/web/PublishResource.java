package org.whistlegrid.draft.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.draft.DraftFacts;
import org.whistlegrid.draft.Drafts;
import org.whistlegrid.draft.Publishing;
import org.whistlegrid.grid.AreaChange;
import org.whistlegrid.grid.Versions;
import org.whistlegrid.platform.Once;
import org.whistlegrid.platform.Page;

/** What a draft would change, and making it so. */
@Path("/api/v1/grid/drafts/{id}")
@RolesAllowed("ADMIN")
public class PublishResource {

    private final Drafts drafts;
    private final Publishing publishing;
    private final Versions versions;

    PublishResource(Drafts drafts, Publishing publishing, Versions versions) {
        this.drafts = drafts;
        this.publishing = publishing;
        this.versions = versions;
    }

    /**
     * What differs from the version the draft is based on, by code.
     *
     * @param behind cursor: code the page before ended with
     */
    @GET
    @Path("/changes")
    @RolesAllowed({"ADMIN", "COMMAND"})
    public Page<AreaChange> changes(UUID id, @Nullable @RestQuery String behind, @Nullable @RestQuery Integer limit) {
        DraftFacts draft = drafts.get(id);
        return versions.changes(draft.basedOn(), id, behind, Page.limit(limit));
    }

    /** Makes the draft the next version. Only a checked one without errors; nothing is undone but by a further version. */
    @POST
    @Once
    @Path("/publish")
    public DraftFacts publish(UUID id, @Valid @NotNull Publication publication) {
        return publishing.publish(id, publication.effectiveFrom(), publication.reason());
    }

    /** @param effectiveFrom today or later */
    public record Publication(@NotNull LocalDate effectiveFrom, @NotBlank @Size(max = 500) String reason) {}
}
