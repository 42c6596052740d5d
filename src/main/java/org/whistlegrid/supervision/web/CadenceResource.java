package org.whistlegrid.supervision.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.catalogue.Urgency;
import org.whistlegrid.directory.Roles;
import org.whistlegrid.grid.Area;
import org.whistlegrid.grid.Grid;
import org.whistlegrid.platform.Once;
import org.whistlegrid.platform.Page;
import org.whistlegrid.platform.Zones;
import org.whistlegrid.supervision.CadenceDesk;
import org.whistlegrid.supervision.CadenceItem;
import org.whistlegrid.supervision.CadenceKind;
import org.whistlegrid.supervision.CadenceList;
import org.whistlegrid.supervision.CadenceRule;
import org.whistlegrid.supervision.Rung;

/** The lists of the rhythm, what was decided on them, and when they are drawn up. */
@Path("/api/v1/cadence")
public class CadenceResource {

    private final CadenceDesk desk;
    private final AboutCases cases;
    private final Grid grid;
    private final Clock clock;

    CadenceResource(CadenceDesk desk, AboutCases cases, Grid grid, Clock clock) {
        this.desk = desk;
        this.cases = cases;
        this.grid = grid;
        this.clock = clock;
    }

    /** Newest first. */
    @GET
    @Path("/lists")
    @RolesAllowed({Roles.SUPERVISOR, Roles.COMMAND})
    public Page<CadenceList> lists(
            @RestQuery @NotNull CadenceKind kind,
            @RestQuery @Nullable String after,
            @RestQuery @Nullable Integer limit) {
        return desk.lists(kind, after, Page.limit(limit));
    }

    /** @param list missing: everything of the kind that is open */
    @GET
    @Path("/items")
    @RolesAllowed({Roles.SUPERVISOR, Roles.COMMAND})
    public Page<ItemView> items(
            @RestQuery @NotNull CadenceKind kind,
            @RestQuery @Nullable UUID list,
            @RestQuery @Nullable String after,
            @RestQuery @Nullable Integer limit) {
        Page<CadenceItem> page = desk.items(kind, list, after, Page.limit(limit));
        Map<UUID, AboutCase> about =
                cases.of(page.items().stream().map(CadenceItem::incident).toList());
        return new Page<>(
                page.items().stream()
                        .map(item -> new ItemView(
                                item,
                                about.get(item.incident()),
                                item.category() == null ? null : cases.category(item.category()),
                                areaName(item.area())))
                        .toList(),
                page.next());
    }

    private @Nullable String areaName(@Nullable String code) {
        return code == null
                ? null
                : grid.find(code, LocalDate.ofInstant(clock.instant(), Zones.CITY))
                        .map(Area::name)
                        .orElse(null);
    }

    /**
     * @param about the case; missing for a category that is frequent at a place
     * @param areaName name of the community where it is frequent
     */
    public record ItemView(
            CadenceItem item, @Nullable AboutCase about, @Nullable String categoryName, @Nullable String areaName) {}

    @POST
    @Once
    @Path("/items/{id}/deal")
    @RolesAllowed({Roles.SUPERVISOR, Roles.COMMAND})
    public CadenceItem deal(UUID id, @Valid @NotNull Dealing dealing) {
        return desk.deal(id, dealing.decision(), dealing.words());
    }

    /** Newest first. */
    @GET
    @Path("/rules")
    @RolesAllowed({Roles.SUPERVISOR, Roles.COMMAND, Roles.ADMIN})
    public List<CadenceRule> rules() {
        return desk.rules();
    }

    @POST
    @Once
    @Path("/rules")
    @RolesAllowed(Roles.ADMIN)
    public CadenceRule set(@Valid @NotNull NewRule rule) {
        return desk.set(new CadenceRule(
                rule.kind(),
                rule.effectiveFrom(),
                rule.every(),
                rule.onDay(),
                rule.at(),
                rule.atLeast(),
                rule.fromRung(),
                rule.urgencies() == null ? Set.of() : rule.urgencies(),
                null,
                null,
                rule.reason()));
    }

    public record Dealing(@NotBlank @Size(max = 2000) String decision, @Size(max = 4000) @Nullable String words) {}

    /**
     * @param effectiveFrom tomorrow at the earliest
     * @param onDay of the period, counted from 1
     * @param at time of day in the city
     * @param atLeast from how many of a kind at one community on it is frequent; of the monthly review
     * @param fromRung a key problem stands on this rung or above; of the weekly coordination only
     * @param urgencies matters of these classes come onto the day's list at dispatch; of the immediate list only
     */
    public record NewRule(
            @NotNull CadenceKind kind,
            @NotNull LocalDate effectiveFrom,
            @NotNull CadenceRule.Every every,
            @Min(1) @Max(92) int onDay,
            @NotNull LocalTime at,
            @Min(1) @Max(100000) int atLeast,
            @Nullable Rung fromRung,
            @Nullable Set<@NotNull Urgency> urgencies,
            @NotBlank @Size(max = 1000) String reason) {}
}
