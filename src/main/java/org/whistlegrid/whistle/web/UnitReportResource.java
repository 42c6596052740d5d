package org.whistlegrid.whistle.web;

import io.quarkus.security.Authenticated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.platform.Once;
import org.whistlegrid.whistle.Arriving;
import org.whistlegrid.whistle.BreachKind;
import org.whistlegrid.whistle.CommandDesk;
import org.whistlegrid.whistle.GivenRating;
import org.whistlegrid.whistle.RatingDesk;
import org.whistlegrid.whistle.ReportDesk;
import org.whistlegrid.whistle.ReportFacts;
import org.whistlegrid.whistle.ReportLimit;

/** One called unit's report: the verbs of the unit, and those of who commands it. Each answers with the whole whistle. */
@Path("/api/v1/whistle-reports/{id}")
@Tag(name = "whistles")
@Authenticated
public class UnitReportResource {

    private final ReportDesk desk;
    private final CommandDesk command;
    private final RatingDesk ratings;
    private final WhistlePages pages;

    UnitReportResource(ReportDesk desk, CommandDesk command, RatingDesk ratings, WhistlePages pages) {
        this.desk = desk;
        this.command = command;
        this.ratings = ratings;
        this.pages = pages;
    }

    @POST
    @Once
    @Path("/sign")
    public WhistlePage sign(UUID id) {
        return page(desk.sign(id));
    }

    @POST
    @Once
    @Path("/contact")
    public WhistlePage contact(UUID id, @Valid @NotNull Contact contact) {
        return page(desk.contact(id, contact.words()));
    }

    @POST
    @Once
    @Path("/arrive")
    public WhistlePage arrive(UUID id, @Valid @NotNull Arriving arriving) {
        return page(desk.arrive(id, arriving));
    }

    @POST
    @Once
    @Path("/result")
    public WhistlePage result(UUID id, @Valid @NotNull Result result) {
        return page(desk.handIn(id, result.result(), result.photos() == null ? List.of() : result.photos()));
    }

    @POST
    @Once
    @Path("/refuse")
    public WhistlePage refuse(UUID id, @Valid @NotNull Reason reason) {
        return page(desk.refuse(id, reason.reason()));
    }

    @POST
    @Once
    @Path("/rate-whistle")
    public WhistlePage rateWhistle(UUID id, @Valid @NotNull GivenRating rating) {
        ratings.rateWhistle(id, rating);
        return pages.ofReport(id);
    }

    @POST
    @Once
    @Path("/rate-report")
    public WhistlePage rateReport(UUID id, @Valid @NotNull GivenRating rating) {
        ratings.rateReport(id, rating);
        return pages.ofReport(id);
    }

    @POST
    @Once
    @Path("/agree")
    public WhistlePage agree(UUID id, @Valid @NotNull Agreement agreement) {
        return page(command.agree(id, agreement.limit(), agreement.due(), agreement.reason()));
    }

    @POST
    @Once
    @Path("/release")
    public WhistlePage release(UUID id, @Valid @NotNull Release release) {
        return page(command.release(id, release.reason(), release.nextLead()));
    }

    @POST
    @Once
    @Path("/declare-refused")
    public WhistlePage declareRefused(UUID id, @Valid @NotNull Declaration declaration) {
        return page(command.declareRefused(id, declaration.kind(), declaration.words()));
    }

    @POST
    @Once
    @Path("/contest")
    public WhistlePage contest(UUID id, @Valid @NotNull Reason reason) {
        return page(command.contest(id, reason.reason()));
    }

    private WhistlePage page(ReportFacts report) {
        return pages.of(report.whistle());
    }

    public record Contact(@NotBlank @Size(max = 1000) String words) {}

    public record Result(
            @NotBlank @Size(max = 2000) String result, @Nullable @Size(max = 9) List<@NotNull UUID> photos) {}

    public record Reason(@NotBlank @Size(max = 1000) String reason) {}

    public record Agreement(
            @NotNull ReportLimit limit, @NotNull Instant due, @NotBlank @Size(max = 1000) String reason) {}

    public record Release(@NotBlank @Size(max = 1000) String reason, @Nullable UUID nextLead) {}

    public record Declaration(@NotNull BreachKind kind, @NotBlank @Size(max = 1000) String words) {}
}
