package org.whistlegrid.draft.web;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.draft.DraftAct;
import org.whistlegrid.draft.NewBuilding;
import org.whistlegrid.draft.RedrawDesk;
import org.whistlegrid.geo.GroundText;
import org.whistlegrid.platform.Once;
import org.whistlegrid.platform.Page;

/** What is done to a draft by hand. Geometry is GeoJSON in EPSG:4490, longitude first; each act says why. */
@Path("/api/v1/grid/drafts/{id}/acts")
@RolesAllowed("ADMIN")
public class RedrawResource {

    private final RedrawDesk desk;

    RedrawResource(RedrawDesk desk) {
        this.desk = desk;
    }

    /** In the order they were done. */
    @GET
    @RolesAllowed({"ADMIN", "COMMAND"})
    public Page<DraftAct> acts(UUID id, @Nullable @RestQuery Integer after, @Nullable @RestQuery Integer limit) {
        return desk.acts(id, after == null ? 0 : after, Page.limit(limit));
    }

    /** Undoes the newest act and answers with it. */
    @DELETE
    @Path("/newest")
    public DraftAct undo(UUID id) {
        return desk.undo(id);
    }

    @POST
    @Once
    @Path("/split")
    public DraftAct split(UUID id, @Valid @NotNull Splitting asked) {
        List<String> names = asked.names() == null ? List.of() : asked.names();
        return desk.split(id, asked.code(), GroundText.read(asked.by(), "/by"), names, asked.why());
    }

    @POST
    @Once
    @Path("/merge")
    public DraftAct merge(UUID id, @Valid @NotNull Merging asked) {
        return desk.merge(id, asked.codes(), asked.into(), asked.why());
    }

    @POST
    @Once
    @Path("/move-border")
    public DraftAct moveBorder(UUID id, @Valid @NotNull Moving asked) {
        return desk.moveBorder(id, asked.code(), GroundText.read(asked.ground(), "/ground"), asked.why());
    }

    /** Of an area of any tier, or of a building. */
    @POST
    @Once
    @Path("/rename")
    public DraftAct rename(UUID id, @Valid @NotNull Renaming asked) {
        return desk.rename(id, asked.code(), asked.name(), asked.why());
    }

    @POST
    @Once
    @Path("/assign-building")
    public DraftAct assign(UUID id, @Valid @NotNull Assigning asked) {
        return desk.assign(id, asked.building(), asked.grid(), asked.why());
    }

    @POST
    @Once
    @Path("/new-building")
    public DraftAct build(UUID id, @Valid @NotNull Building asked) {
        NewBuilding building = new NewBuilding(
                asked.name(), asked.floors(), asked.address(), GroundText.read(asked.ground(), "/ground"));
        return desk.build(id, asked.grid(), building, asked.why());
    }

    @POST
    @Once
    @Path("/retire-building")
    public DraftAct retire(UUID id, @Valid @NotNull Retiring asked) {
        return desk.retire(id, asked.building(), asked.why());
    }

    /**
     * @param by a LineString through the grid, or Polygon or MultiPolygon whose parts are cut out
     * @param names of the new parts, from the largest to the smallest
     */
    public record Splitting(
            @NotBlank String code,
            @NotNull JsonNode by,
            @Nullable @Size(max = 50) List<@NotBlank @Size(max = 100) String> names,
            @NotBlank @Size(max = 500) String why) {}

    /** @param into the one whose code and name stay */
    public record Merging(
            @NotNull @Size(min = 2, max = 50) List<@NotBlank String> codes,
            @NotBlank String into,
            @NotBlank @Size(max = 500) String why) {}

    /** @param ground the grid's whole new ground */
    public record Moving(@NotBlank String code, @NotNull JsonNode ground, @NotBlank @Size(max = 500) String why) {}

    public record Renaming(
            @NotBlank String code, @NotBlank @Size(max = 100) String name, @NotBlank @Size(max = 500) String why) {}

    public record Assigning(@NotBlank String building, @NotBlank String grid, @NotBlank @Size(max = 500) String why) {}

    public record Building(
            @NotBlank String grid,
            @NotBlank @Size(max = 100) String name,
            @Min(1) @Max(300) int floors,
            @Nullable @Size(max = 200) String address,
            @NotNull JsonNode ground,
            @NotBlank @Size(max = 500) String why) {}

    public record Retiring(@NotBlank String building, @NotBlank @Size(max = 500) String why) {}
}
