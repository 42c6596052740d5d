package org.whistlegrid.grid.web;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.whistlegrid.grid.Area;
import org.whistlegrid.grid.AreaGone;
import org.whistlegrid.grid.AreaUnknown;
import org.whistlegrid.grid.CodeLife;
import org.whistlegrid.grid.Grid;
import org.whistlegrid.grid.Lineage;
import org.whistlegrid.grid.Tier;
import org.whistlegrid.grid.TierUnknown;
import org.whistlegrid.platform.Page;
import org.whistlegrid.platform.Position;
import org.whistlegrid.platform.Refusal;

/** The areas of the four tiers. */
@Path("/api/v1/grid/areas")
@PermitAll
public class AreaResource {

    private final Grid grid;
    private final Lineage lineage;

    AreaResource(Grid grid, Lineage lineage) {
        this.grid = grid;
        this.lineage = lineage;
    }

    /**
     * Areas in the order of their codes.
     *
     * @param tier where not given: the one below the parent, or the sub-districts
     * @param parent code of any area above
     */
    @GET
    public Page<AreaView> list(
            @Nullable @RestQuery String tier,
            @Nullable @RestQuery String parent,
            @Nullable @RestQuery String after,
            @Nullable @RestQuery Integer limit,
            @Nullable @RestQuery LocalDate date) {
        LocalDate on = date == null ? grid.today() : date;
        Tier wanted = tier == null ? below(parent, on) : parse(tier);
        Page<Area> page = grid.list(wanted, parent, after, Page.limit(limit), on);
        return new Page<>(page.items().stream().map(AreaView::of).toList(), page.next());
    }

    @GET
    @Path("/{code}")
    public AreaDetail get(String code, @Nullable @RestQuery LocalDate date) {
        LocalDate on = date == null ? grid.today() : date;
        Area area = grid.find(code, on).orElseThrow(() -> missing(code, on));
        return AreaDetail.of(area, grid.chain(area, on));
    }

    /** Since when the code is there, until when it was, and which codes came before and after it; of any day. */
    @GET
    @Path("/{code}/lineage")
    public CodeLife lineage(String code) {
        return lineage.of(code).orElseThrow(() -> new AreaUnknown(code, grid.today()));
    }

    private Refusal missing(String code, LocalDate day) {
        return lineage.of(code)
                .filter(life -> life.gone() != null && !life.gone().isAfter(day))
                .<Refusal>map(
                        life -> new AreaGone(code, Objects.requireNonNull(life.gone()), lineage.successors(code, day)))
                .orElseGet(() -> new AreaUnknown(code, day));
    }

    private static Tier below(@Nullable String parent, LocalDate day) {
        if (parent == null) {
            return Tier.SUB_DISTRICT;
        }
        Tier tier = Tier.of(parent).orElseThrow(() -> new AreaUnknown(parent, day));
        return tier == Tier.BUILDING ? tier : Tier.values()[tier.ordinal() + 1];
    }

    private static Tier parse(String tier) {
        try {
            return Tier.valueOf(tier.toUpperCase(Locale.ROOT).replace('-', '_'));
        } catch (IllegalArgumentException e) {
            throw new TierUnknown(tier);
        }
    }

    /** One line of a list. */
    public record AreaView(String code, Tier tier, String name, String parent, long squareMetres) {

        static AreaView of(Area area) {
            return new AreaView(area.code(), area.tier(), area.name(), area.parent(), Math.round(area.squareMetres()));
        }
    }

    /**
     * @param chain those it lies in, from the sub-district down
     * @param bbox west, south, east, north in degrees
     * @param centre a point that surely lies inside
     */
    public record AreaDetail(AreaView area, List<AreaView> chain, double[] bbox, Position centre) {

        static AreaDetail of(Area area, List<Area> chain) {
            Geometry ground = area.ground();
            Envelope box = ground.getEnvelopeInternal();
            return new AreaDetail(
                    AreaView.of(area),
                    chain.subList(0, chain.size() - 1).stream()
                            .map(AreaView::of)
                            .toList(),
                    new double[] {box.getMinX(), box.getMinY(), box.getMaxX(), box.getMaxY()},
                    Position.of(ground.getInteriorPoint()));
        }
    }
}
