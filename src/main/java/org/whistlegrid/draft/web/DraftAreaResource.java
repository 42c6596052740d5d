package org.whistlegrid.draft.web;

import com.fasterxml.jackson.annotation.JsonRawValue;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.whistlegrid.draft.DraftMap;
import org.whistlegrid.draft.DraftMap.Drawn;
import org.whistlegrid.geo.GroundText;
import org.whistlegrid.platform.Page;

/** The rows of a draft as they are now, for the map. */
@Path("/api/v1/grid/drafts/{id}")
@RolesAllowed({"ADMIN", "COMMAND"})
public class DraftAreaResource {

    private final DraftMap map;

    DraftAreaResource(DraftMap map) {
        this.map = map;
    }

    /**
     * Areas as GeoJSON features in the order of their rows.
     *
     * @param parent code they begin with; everything where not given
     * @param bbox west,south,east,north in degrees; only what meets it
     */
    @GET
    @Path("/areas")
    public DrawnPage areas(
            UUID id,
            @Nullable @RestQuery String parent,
            @Nullable @RestQuery String bbox,
            @Nullable @RestQuery Integer after,
            @Nullable @RestQuery Integer limit) {
        int most = Page.limit(limit);
        return DrawnPage.of(map.areas(id, parent, Bbox.parse(bbox), after == null ? 0 : after, most + 1), most);
    }

    /** Buildings likewise; {@code parent} is the code of a grid. */
    @GET
    @Path("/buildings")
    public DrawnPage buildings(
            UUID id,
            @Nullable @RestQuery String parent,
            @Nullable @RestQuery String bbox,
            @Nullable @RestQuery Integer after,
            @Nullable @RestQuery Integer limit) {
        int most = Page.limit(limit);
        return DrawnPage.of(map.buildings(id, parent, Bbox.parse(bbox), after == null ? 0 : after, most + 1), most);
    }

    /** @param next for {@code ?after=}; null on the last page */
    public record DrawnPage(String type, List<DrawnFeature> features, @Nullable String next) {

        static DrawnPage of(List<Drawn> read, int limit) {
            Page<Drawn> page = Page.cut(read, limit, drawn -> String.valueOf(drawn.row()));
            return new DrawnPage(
                    "FeatureCollection",
                    page.items().stream().map(DrawnFeature::of).toList(),
                    page.next());
        }
    }

    /** @param geometry GeoJSON in EPSG:4490, longitude first; null when the row has none */
    public record DrawnFeature(
            String type, int id, @Nullable @JsonRawValue String geometry, DrawnProperties properties) {

        static DrawnFeature of(Drawn drawn) {
            Geometry ground = drawn.ground();
            return new DrawnFeature(
                    "Feature",
                    drawn.row(),
                    ground == null ? null : GroundText.write(ground),
                    new DrawnProperties(
                            drawn.code(),
                            drawn.tier(),
                            drawn.name(),
                            drawn.parent(),
                            drawn.squareMetres(),
                            drawn.changed()));
        }
    }

    /** @param changed whether an act wrote it */
    public record DrawnProperties(
            @Nullable String code,
            @Nullable String tier,
            @Nullable String name,
            @Nullable String parent,
            @Nullable Double squareMetres,
            boolean changed) {}
}
