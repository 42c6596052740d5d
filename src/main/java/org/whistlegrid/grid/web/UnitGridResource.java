package org.whistlegrid.grid.web;

import com.fasterxml.jackson.annotation.JsonRawValue;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import java.util.List;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.geo.GroundText;
import org.whistlegrid.grid.Grid;
import org.whistlegrid.grid.Tier;
import org.whistlegrid.grid.internal.UnitGrids;
import org.whistlegrid.grid.internal.UnitGrids.Unit;
import org.whistlegrid.platform.Page;
import org.whistlegrid.platform.Refusal;

/** The layer of unit grids of about 10,000 m² (万米单元网格, GB/T 47678.3). */
@Path("/api/v1/grid/unit-grids")
@PermitAll
public class UnitGridResource {

    private final Grid grid;
    private final UnitGrids units;

    UnitGridResource(Grid grid, UnitGrids units) {
        this.grid = grid;
        this.units = units;
    }

    /**
     * The unit grids of a community as GeoJSON features, by code.
     *
     * @param date today where not given
     */
    @GET
    public UnitPage list(
            @Nullable @RestQuery String community,
            @Nullable @RestQuery LocalDate date,
            @Nullable @RestQuery String after,
            @Nullable @RestQuery Integer limit) {
        if (community == null
                || Tier.of(community).filter(Tier.COMMUNITY::equals).isEmpty()) {
            throw new Refusal(Refusal.Kind.INVALID, "unit-grid-community", "community");
        }
        int most = Page.limit(limit);
        LocalDate on = date == null ? grid.today() : date;
        Page<Unit> page = Page.cut(
                units.list(grid.version(on).id(), community, after == null ? "" : after, most + 1), most, Unit::code);
        return new UnitPage(
                "FeatureCollection", page.items().stream().map(UnitFeature::of).toList(), page.next());
    }

    /** @param next for {@code ?after=}; null on the last page */
    public record UnitPage(String type, List<UnitFeature> features, @Nullable String next) {}

    /**
     * @param id the code, 15 digits
     * @param geometry GeoJSON in EPSG:4490, longitude first
     */
    public record UnitFeature(String type, String id, @JsonRawValue String geometry, UnitProperties properties) {

        static UnitFeature of(Unit unit) {
            return new UnitFeature(
                    "Feature",
                    unit.code(),
                    GroundText.write(unit.ground()),
                    new UnitProperties(unit.code(), unit.squareMetres()));
        }
    }

    public record UnitProperties(String code, double squareMetres) {}
}
