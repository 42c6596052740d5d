package org.whistlegrid.whistle.web;

import io.quarkus.security.Authenticated;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.platform.Once;
import org.whistlegrid.platform.Page;
import org.whistlegrid.whistle.BreachDesk;
import org.whistlegrid.whistle.BreachFacts;
import org.whistlegrid.whistle.BreachState;
import org.whistlegrid.whistle.WhistleLists;

/** Units that did not report: heard and judged by the district. */
@Path("/api/v1/breaches")
@Tag(name = "whistles")
@Authenticated
public class BreachResource {

    private final BreachDesk desk;
    private final WhistleLists lists;
    private final WhistleActions actions;
    private final WhistleNames names;

    BreachResource(BreachDesk desk, WhistleLists lists, WhistleActions actions, WhistleNames names) {
        this.desk = desk;
        this.lists = lists;
        this.actions = actions;
        this.names = names;
    }

    /** A page, newest first; every one there is, never counted by unit. */
    @GET
    @Operation(summary = "Refusals to report within the asker's scope")
    public Page<BreachView> list(
            @RestQuery @Nullable BreachState state,
            @RestQuery @Nullable String after,
            @RestQuery @Nullable Integer limit) {
        Page<BreachFacts> page = lists.breaches(state, after, Page.limit(limit));
        Map<UUID, WhistleLists.Heading> headings =
                lists.headings(page.items().stream().map(BreachFacts::whistle).toList());
        return new Page<>(
                page.items().stream()
                        .map(breach -> view(breach, headings.get(breach.whistle())))
                        .toList(),
                page.next());
    }

    @POST
    @Once
    @Path("/{id}/answer")
    public BreachView answer(UUID id, @Valid @NotNull Words words) {
        return view(desk.answer(id, words.words()));
    }

    @POST
    @Once
    @Path("/{id}/judge")
    public BreachView judge(UUID id, @Valid @NotNull Judgement judgement) {
        return view(desk.judge(id, judgement.upheld(), judgement.reason(), judgement.heard()));
    }

    private BreachView view(BreachFacts breach) {
        return view(breach, lists.headings(List.of(breach.whistle())).get(breach.whistle()));
    }

    private BreachView view(BreachFacts breach, WhistleLists.@Nullable Heading heading) {
        return BreachView.of(breach, heading, names, actions.on(breach));
    }

    public record Words(@NotBlank @Size(max = 2000) String words) {}

    public record Judgement(
            @NotNull Boolean upheld,
            @NotBlank @Size(max = 2000) String reason,
            @Nullable @Size(max = 2000) String heard) {}
}
