package org.whistlegrid.whistle.web;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.directory.Roles;
import org.whistlegrid.platform.Once;
import org.whistlegrid.platform.Page;
import org.whistlegrid.whistle.Call;
import org.whistlegrid.whistle.NewWhistle;
import org.whistlegrid.whistle.PartnerDesk;
import org.whistlegrid.whistle.UnitAdvice;
import org.whistlegrid.whistle.WhistleDesk;
import org.whistlegrid.whistle.WhistleKind;
import org.whistlegrid.whistle.WhistleLists;

/** Whistles: blown, agreed to, declared done, looked at. */
@Path("/api/v1/whistles")
@Tag(name = "whistles")
@Authenticated
public class WhistleResource {

    private final WhistleDesk desk;
    private final PartnerDesk partners;
    private final WhistleLists lists;
    private final WhistlePages pages;
    private final UnitAdvice advice;
    private final WhistleNames names;
    private final Clock clock;

    WhistleResource(
            WhistleDesk desk,
            PartnerDesk partners,
            WhistleLists lists,
            WhistlePages pages,
            UnitAdvice advice,
            WhistleNames names,
            Clock clock) {
        this.desk = desk;
        this.partners = partners;
        this.lists = lists;
        this.pages = pages;
        this.advice = advice;
        this.names = names;
        this.clock = clock;
    }

    /**
     * A page, newest first.
     *
     * @param box {@code OPEN}: under way (default); {@code MINE}: of these what one's own unit blew or is called to;
     *     {@code OVER}; {@code ALL}
     * @param incident only those of this case
     */
    @GET
    @Operation(summary = "Whistles within the asker's scope, with those they call")
    public Page<WhistleRow> list(
            @RestQuery WhistleLists.@Nullable Box box,
            @RestQuery @Nullable WhistleKind kind,
            @RestQuery @Nullable UUID incident,
            @RestQuery @Nullable String after,
            @RestQuery @Nullable Integer limit) {
        Page<WhistleLists.Row> page =
                lists.list(box == null ? WhistleLists.Box.OPEN : box, kind, incident, after, Page.limit(limit));
        Instant now = clock.instant();
        return new Page<>(
                page.items().stream().map(row -> WhistleRow.of(row, names, now)).toList(), page.next());
    }

    @GET
    @Path("/kinds")
    @Operation(summary = "The kinds that the asker may blow at a place, with their limits")
    public List<KindView> kinds(@RestQuery @NotBlank @Size(max = 20) String area) {
        return desk.mayBlow(area).stream().map(KindView::of).toList();
    }

    @GET
    @Path("/units")
    @RolesAllowed({Roles.SUB_DISTRICT_CLERK, Roles.SUB_DISTRICT_LEADER, Roles.GRID_WORKER})
    @Operation(summary = "Units to think of by the duty list, the likeliest first")
    public List<Advised> units(
            @RestQuery @NotBlank @Size(max = 20) String category, @RestQuery @NotBlank @Size(max = 20) String area) {
        return advice.of(category, area).stream()
                .map(unit -> new Advised(unit.key(), names.either(unit.name(), unit.nameEn())))
                .toList();
    }

    @GET
    @Path("/{id}")
    public WhistlePage get(UUID id) {
        return pages.of(id);
    }

    @POST
    @Once
    @ResponseStatus(201)
    @Operation(summary = "To blow; the same Idempotency-Key blows once")
    public WhistlePage blow(@Valid @NotNull NewWhistle whistle) {
        return pages.of(desk.blow(whistle).id());
    }

    @POST
    @Once
    @Path("/{id}/approve")
    public WhistlePage approve(UUID id, @Valid @NotNull Word word) {
        return pages.of(
                desk.approve(id, word.granted(), word.words(), word.arriveBy()).id());
    }

    @POST
    @Once
    @Path("/{id}/calls")
    public WhistlePage call(UUID id, @Valid @NotNull More more) {
        return pages.of(desk.call(id, more.calls(), more.arriveBy()).id());
    }

    @POST
    @Once
    @Path("/{id}/done")
    public WhistlePage done(UUID id, @Valid @NotNull Done done) {
        return pages.of(
                desk.declareDone(id, done.words(), done.restReleasedBecause()).id());
    }

    @POST
    @Once
    @Path("/{id}/withdraw")
    public WhistlePage withdraw(UUID id, @Valid @NotNull Reason reason) {
        return pages.of(desk.withdraw(id, reason.reason()).id());
    }

    @POST
    @Once
    @Path("/{id}/lead")
    public WhistlePage lead(UUID id, @Valid @NotNull Leading leading) {
        return pages.of(desk.nameLead(id, leading.report()).id());
    }

    @POST
    @Once
    @Path("/{id}/partners")
    public WhistlePage partner(UUID id, @Valid @NotNull Asking asking) {
        partners.ask(id, asking.unit(), asking.words());
        return pages.of(id);
    }

    @POST
    @Once
    @Path("/{id}/partners/{unit}/answer")
    public WhistlePage answer(UUID id, String unit, @Valid @NotNull Answer answer) {
        partners.answer(id, unit, answer.joins(), answer.words());
        return pages.of(id);
    }

    /** A unit to think of. */
    public record Advised(String unit, String name) {}

    public record Word(
            @NotNull Boolean granted, @NotBlank @Size(max = 1000) String words, @Nullable Instant arriveBy) {}

    public record More(
            @NotNull @Size(min = 1, max = 30) List<@Valid @NotNull Call> calls, @Nullable Instant arriveBy) {}

    public record Done(
            @NotBlank @Size(max = 2000) String words, @Nullable @Size(max = 1000) String restReleasedBecause) {}

    public record Reason(@NotBlank @Size(max = 1000) String reason) {}

    public record Leading(@NotNull UUID report) {}

    public record Asking(@NotBlank @Size(max = 40) String unit, @NotBlank @Size(max = 1000) String words) {}

    public record Answer(@NotNull Boolean joins, @NotBlank @Size(max = 1000) String words) {}
}
