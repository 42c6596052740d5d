package org.whistlegrid.draft.web;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.draft.CommunityDesk;
import org.whistlegrid.draft.DraftAct;
import org.whistlegrid.geo.GroundText;
import org.whistlegrid.platform.Once;

/** What is done to the communities of a draft by hand, and to where grids and communities belong; each act says why. */
@Path("/api/v1/grid/drafts/{id}/acts")
@RolesAllowed("ADMIN")
public class CommunityActResource {

    private final CommunityDesk desk;

    CommunityActResource(CommunityDesk desk) {
        this.desk = desk;
    }

    /** Makes a community of some grids of another. */
    @POST
    @Once
    @Path("/split-community")
    public DraftAct split(UUID id, @Valid @NotNull CommunitySplitting asked) {
        return desk.split(id, asked.code(), asked.grids(), asked.name(), asked.why());
    }

    /** Cuts a community, and the grids that the line crosses. */
    @POST
    @Once
    @Path("/cut-community")
    public DraftAct cut(UUID id, @Valid @NotNull CommunityCutting asked) {
        List<String> names = asked.names() == null ? List.of() : asked.names();
        return desk.cut(id, asked.code(), GroundText.read(asked.by(), "/by"), names, asked.why());
    }

    @POST
    @Once
    @Path("/merge-communities")
    public DraftAct merge(UUID id, @Valid @NotNull CommunityMerging asked) {
        return desk.merge(id, asked.codes(), asked.into(), asked.why());
    }

    /** Brings a grid under another community. */
    @POST
    @Once
    @Path("/move-grid")
    public DraftAct moveGrid(UUID id, @Valid @NotNull Rehoming asked) {
        return desk.moveGrid(id, asked.code(), asked.to(), asked.why());
    }

    /** Brings a community under another sub-district. */
    @POST
    @Once
    @Path("/move-community")
    public DraftAct moveCommunity(UUID id, @Valid @NotNull Rehoming asked) {
        return desk.moveCommunity(id, asked.code(), asked.to(), asked.why());
    }

    /**
     * @param grids that leave; at least one stays
     * @param name of the new community; called after the old where not given
     */
    public record CommunitySplitting(
            @NotBlank String code,
            @NotNull @Size(min = 1, max = 500) List<@NotBlank String> grids,
            @Nullable @Size(max = 100) String name,
            @NotBlank @Size(max = 500) String why) {}

    /**
     * @param by a LineString through the community, or Polygon or MultiPolygon whose parts are cut out
     * @param names of the new communities, from the largest to the smallest
     */
    public record CommunityCutting(
            @NotBlank String code,
            @NotNull JsonNode by,
            @Nullable @Size(max = 50) List<@NotBlank @Size(max = 100) String> names,
            @NotBlank @Size(max = 500) String why) {}

    /** @param into the one whose code and name stay */
    public record CommunityMerging(
            @NotNull @Size(min = 2, max = 50) List<@NotBlank String> codes,
            @NotBlank String into,
            @NotBlank @Size(max = 500) String why) {}

    /** @param to code of the new parent */
    public record Rehoming(@NotBlank String code, @NotBlank String to, @NotBlank @Size(max = 500) String why) {}
}
