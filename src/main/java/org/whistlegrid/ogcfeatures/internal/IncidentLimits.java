package org.whistlegrid.ogcfeatures.internal;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.whistlegrid.catalogue.Catalogue;
import org.whistlegrid.catalogue.Category;
import org.whistlegrid.directory.CurrentScope;
import org.whistlegrid.directory.ScopeLimit;
import org.whistlegrid.directory.ScopedColumns;
import org.whistlegrid.grid.Grid;
import org.whistlegrid.ogcfeatures.FeatureQuery;
import org.whistlegrid.ogcfeatures.OgcConfig;
import org.whistlegrid.ogcfeatures.TimeSpan;
import org.whistlegrid.platform.Zones;

/**
 * Which incidents the asker is told of, and where they stand. A box asks for the place that is told: were it the exact one,
 * small boxes would find out what the generalised place hides.
 */
@ApplicationScoped
class IncidentLimits {

    private static final String NEWEST_ORDER =
            """
             from incident.board_view i
            left join lateral (
                select v.stage, v.unit, v.handler from dispatch.board_view v where v.incident = i.id order by v.id desc limit 1
            ) o on true""";

    /** The grid of its day, drawn as it was on that day. */
    private static final String GRID_OF_THE_DAY =
            """

            join lateral (
                select ST_PointOnSurface(a.ground) as place from grid.area_view a
                where a.code = i.grid and a.valid_from <= cast(i.reported_at at time zone 'Asia/Shanghai' as date)
                    and (a.valid_to is null or a.valid_to > cast(i.reported_at at time zone 'Asia/Shanghai' as date))
                limit 1
            ) g on true""";

    private static final ScopedColumns SCOPED = ScopedColumns.of()
            .area("i.grid")
            .unit("o.unit")
            .handler("o.handler")
            .reporter("i.reporter");

    private final CurrentScope scope;
    private final Access access;
    private final OgcConfig config;
    private final Catalogue catalogue;
    private final Grid grid;

    IncidentLimits(CurrentScope scope, Access access, OgcConfig config, Catalogue catalogue, Grid grid) {
        this.scope = scope;
        this.access = access;
        this.config = config;
        this.catalogue = catalogue;
        this.grid = grid;
    }

    boolean exact() {
        return !access.anonymous();
    }

    String from() {
        return exact() ? NEWEST_ORDER : NEWEST_ORDER + GRID_OF_THE_DAY;
    }

    /** SQL expression of the place that is told. */
    String place() {
        return exact() ? "i.position" : "g.place";
    }

    Conditions of(FeatureQuery query) {
        Conditions conditions = new Conditions().and("i.stage <> 'VOID'");
        if (exact()) {
            ScopeLimit limit = scope.get().limit(SCOPED);
            conditions.and(limit.where(), limit.parameters());
        } else {
            publicOnly(conditions);
        }
        query.filter("category").ifPresent(key -> conditions.and("i.category = :category", "category", key));
        query.filter("parent").ifPresent(parent -> conditions.and("i.grid like :parent", "parent", parent + "%"));
        if (query.time() != null) {
            reported(conditions, query.time());
        }
        if (query.bbox() != null && exact()) {
            conditions.within(query.bbox(), "i.position", "i.position");
        } else if (query.bbox() != null) {
            inGridsWhoseMiddleIsWithin(conditions, query);
        }
        return conditions;
    }

    /** Days that are over, placed, and nothing that the catalogue calls sensitive. */
    private void publicOnly(Conditions conditions) {
        LocalDate before = grid.today().minus(config.incidentsAfter()).plusDays(1);
        conditions
                .and("i.reported_at < :published", "published", midnight(before))
                .and("i.grid is not null");
        List<String> sensitive = catalogue.list().stream()
                .filter(Category::sensitive)
                .map(Category::key)
                .toList();
        if (!sensitive.isEmpty()) {
            conditions.and("i.category not in (:sensitive)", "sensitive", sensitive);
        }
    }

    private static void inGridsWhoseMiddleIsWithin(Conditions conditions, FeatureQuery query) {
        Conditions grids = new Conditions()
                .within(java.util.Objects.requireNonNull(query.bbox()), "ST_PointOnSurface(a.ground)", "a.ground");
        conditions
                .and(
                        "i.grid in (select a.code from grid.area_view a where a.tier = 'GRID' and " + grids.text()
                                + ")",
                        grids.parameters())
                .within(query.bbox(), "g.place", "g.place");
    }

    private static void reported(Conditions conditions, TimeSpan time) {
        if (time.from() != null) {
            conditions.and("i.reported_at >= :reportedFrom", "reportedFrom", midnight(time.from()));
        }
        if (time.to() != null) {
            conditions.and(
                    "i.reported_at < :reportedBefore",
                    "reportedBefore",
                    midnight(time.to().plusDays(1)));
        }
    }

    private static Instant midnight(LocalDate day) {
        return day.atStartOfDay(Zones.CITY).toInstant();
    }
}
