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
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.draft.DraftFacts;
import org.whistlegrid.draft.Drafts;
import org.whistlegrid.draft.Publishing;
import org.whistlegrid.draft.Rebasing;
import org.whistlegrid.grid.AreaChange;
import org.whistlegrid.grid.ChangeCount;
import org.whistlegrid.grid.Versions;
import org.whistlegrid.platform.Once;
import org.whistlegrid.platform.Page;

/** What a draft would change, and making it so. */
@Path("/api/v1/grid/drafts/{id}")
@RolesAllowed("ADMIN")
public class PublishResource {

    private final Drafts drafts;
    private final Publishing publishing;
    private final Rebasing rebasing;
    private final Versions versions;

    PublishResource(Drafts drafts, Publishing publishing, Rebasing rebasing, Versions versions) {
        this.drafts = drafts;
        this.publishing = publishing;
        this.rebasing = rebasing;
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

    /** How many of each tier it would add, change and take away. */
    @GET
    @Path("/changes/counts")
    @RolesAllowed({"ADMIN", "COMMAND"})
    public List<ChangeCount> counts(UUID id) {
        return versions.counts(drafts.get(id).basedOn(), id);
    }

    /** Brings what was drawn over to the newest version, when another one was published meanwhile or taken back. */
    @POST
    @Once
    @Path("/rebase")
    public DraftFacts rebase(UUID id, @Valid @NotNull Rebase rebase) {
        return rebasing.rebase(id, rebase.why());
    }

    /** Makes the draft the next version. Only a checked one without errors; nothing is undone but by a further version. */
    @POST
    @Once
    @Path("/publish")
    public DraftFacts publish(UUID id, @Valid @NotNull Publication publication) {
        return publishing.publish(id, publication.effectiveFrom(), publication.reason());
    }

    public record Rebase(@NotBlank @Size(max = 500) String why) {}

    /** @param effectiveFrom today or later */
    public record Publication(@NotNull LocalDate effectiveFrom, @NotBlank @Size(max = 500) String reason) {}
}
