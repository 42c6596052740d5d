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
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.directory.Directory;
import org.whistlegrid.directory.Roles;
import org.whistlegrid.directory.UnitRef;
import org.whistlegrid.platform.Once;
import org.whistlegrid.platform.Page;
import org.whistlegrid.platform.Texts;
import org.whistlegrid.supervision.AttributionDesk;
import org.whistlegrid.supervision.AttributionFacts;
import org.whistlegrid.supervision.AttributionFilter;
import org.whistlegrid.supervision.Excuse;

/** Limits that passed and who held the stage; exemptions. */
@Path("/api/v1/attributions")
public class AttributionResource {

    private final AttributionDesk desk;
    private final AboutCases cases;
    private final Directory directory;
    private final Texts texts;

    AttributionResource(AttributionDesk desk, AboutCases cases, Directory directory, Texts texts) {
        this.desk = desk;
        this.cases = cases;
        this.directory = directory;
        this.texts = texts;
    }

    /**
     * Newest first.
     *
     * @param show {@code ALL} (default), {@code COUNTED}, {@code EXEMPTED}
     * @param holder key of a unit; a unit sees its own whatever it asks
     * @param name of a limit, {@code L3} or {@code DECISION}
     * @param from first due instant
     * @param until first due instant that is not meant
     */
    @GET
    @Authenticated
    public Page<AttributionLine> list(
            @RestQuery AttributionFilter.@Nullable Show show,
            @RestQuery @Nullable @Size(max = 40) String holder,
            @RestQuery @Nullable @Size(max = 40) String name,
            @RestQuery @Nullable Instant from,
            @RestQuery @Nullable Instant until,
            @RestQuery @Nullable String after,
            @RestQuery @Nullable Integer limit) {
        AttributionFilter filter =
                new AttributionFilter(show == null ? AttributionFilter.Show.ALL : show, holder, name, from, until);
        Page<AttributionFacts> page = desk.list(filter, after, Page.limit(limit));
        Map<UUID, AboutCase> about =
                cases.of(page.items().stream().map(AttributionFacts::incident).toList());
        Map<String, String> names = page.items().stream()
                .map(AttributionFacts::holder)
                .distinct()
                .flatMap(key -> directory.findUnit(key).stream())
                .collect(Collectors.toMap(UnitRef::key, unit -> texts.either(unit.name(), unit.nameEn())));
        return new Page<>(
                page.items().stream()
                        .map(facts -> AttributionLine.of(
                                facts, about.get(facts.incident()), names.getOrDefault(facts.holder(), facts.holder())))
                        .toList(),
                page.next());
    }

    /** 容错免责 (接诉即办 ordinance Art 36): the row stays, figures leave it out. */
    @POST
    @Once
    @Path("/{id}/excuse")
    @RolesAllowed({Roles.SUPERVISOR, Roles.COMMAND})
    public AttributionFacts excuse(UUID id, @Valid @NotNull Excusing excusing) {
        return desk.excuse(id, excusing.excuse(), excusing.reason());
    }

    public record Excusing(@NotNull Excuse excuse, @NotBlank @Size(max = 2000) String reason) {}
}
