package org.whistlegrid.draft.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.draft.DraftFacts;
import org.whistlegrid.draft.Drafts;
import org.whistlegrid.draft.FindingCode;
import org.whistlegrid.draft.Severity;
import org.whistlegrid.platform.Once;
import org.whistlegrid.platform.Page;

/** The check of a draft and its report. */
@Path("/api/v1/grid/drafts/{id}")
@RolesAllowed("ADMIN")
public class DraftCheckResource {

    private final Drafts drafts;
    private final FindingTexts texts;

    DraftCheckResource(Drafts drafts, FindingTexts texts) {
        this.drafts = drafts;
        this.texts = texts;
    }

    /** Starts in the background; how far it is, the draft itself says. */
    @POST
    @Once
    @Path("/check")
    public DraftFacts check(UUID id, @Valid @NotNull Asking asking) {
        return drafts.check(id, asking.heal(), asking.toleranceSquareMetres());
    }

    /** Cancels a running check: the draft is as it was before. */
    @DELETE
    @Path("/check")
    public DraftFacts cancel(UUID id) {
        return drafts.cancelCheck(id);
    }

    /** The report, a page at a time, as GeoJSON features with the place of each finding. */
    @GET
    @Path("/findings")
    @RolesAllowed({"ADMIN", "COMMAND"})
    public FindingPage findings(
            UUID id,
            @Nullable @RestQuery FindingCode code,
            @Nullable @RestQuery Severity severity,
            @Nullable @RestQuery Integer after,
            @Nullable @RestQuery Integer limit) {
        var page = drafts.findings(id, code, severity, after == null ? 0 : after, Page.limit(limit));
        List<FindingFeature> features = page.items().stream()
                .map(line -> FindingFeature.of(line, texts.say(line.finding())))
                .toList();
        return new FindingPage("FeatureCollection", features, page.next());
    }

    /**
     * @param heal repair gaps, overlaps and excesses below the tolerance
     * @param toleranceSquareMetres in m²; that of the rule in force where not given
     */
    public record Asking(boolean heal, @Nullable @PositiveOrZero @Max(10_000) Double toleranceSquareMetres) {}

    /** @param next for {@code ?after=}; null on the last page */
    public record FindingPage(String type, List<FindingFeature> features, @Nullable String next) {}
}
