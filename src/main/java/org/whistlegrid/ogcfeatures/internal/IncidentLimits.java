package org.whistlegrid.ogcfeatures.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.whistlegrid.catalogue.Catalogue;
import org.whistlegrid.catalogue.Category;
import org.whistlegrid.directory.CurrentScope;
import org.whistlegrid.directory.ScopeLimit;
import org.whistlegrid.directory.ScopedColumns;
import org.whistlegrid.grid.Grid;
import org.whistlegrid.ogcfeatures.Bbox;
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

    private static final String INCIDENTS = " from incident.board_view i";

    /** The grid of its day, drawn as it was on that day. */
    private static final String GRID_OF_THE_DAY =
            """

            join lateral (
                select ST_PointOnSurface(a.ground) as place from grid.area_view a
                where a.code = i.grid and a.valid_from <= cast(i.reported_at at time zone 'Asia/Shanghai' as date)
                    and (a.valid_to is null or a.valid_to > cast(i.reported_at at time zone 'Asia/Shanghai' as date))
                limit 1
            ) g on true""";

    private static final ScopedColumns OF_INCIDENT =
            ScopedColumns.of().area("i.grid").reporter("i.reporter");

    private static final ScopedColumns OF_ORDERS =
            ScopedColumns.of().unit("v.unit").handler("v.handler");

    private final EntityManager entities;

    private final CurrentScope scope;
    private final Access access;
    private final OgcConfig config;
    private final Catalogue catalogue;
    private final Grid grid;

    IncidentLimits(
            EntityManager entities,
            CurrentScope scope,
            Access access,
            OgcConfig config,
            Catalogue catalogue,
            Grid grid) {
        this.entities = entities;
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
        return exact() ? INCIDENTS : INCIDENTS + GRID_OF_THE_DAY;
    }

    /** SQL expression of the place that is told. */
    String place() {
        return exact() ? "i.position" : "g.place";
    }

    Conditions of(FeatureQuery query) {
        Conditions conditions = new Conditions().and("i.stage not in ('VOID', 'DECLINED')");
        if (exact()) {
            inScope(conditions);
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
            inGridsWhoseMiddleIsWithin(conditions, query.bbox());
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

    /** By its place and reporter, or by any of its orders; each side is asked of an index of its own. */
    private void inScope(Conditions conditions) {
        ScopeLimit incident = scope.get().limit(OF_INCIDENT);
        ScopeLimit orders = scope.get().limit(OF_ORDERS);
        if (orders.parameters().isEmpty()) {
            conditions.and(incident.where(), incident.parameters());
            return;
        }
        conditions
                .and(
                        "(" + incident.where() + " or i.id in (select v.incident from dispatch.board_view v where "
                                + orders.where() + "))",
                        incident.parameters())
                .with(orders.parameters());
    }

    /** The grids are found first, in their own index: by them the incidents are found in theirs. */
    private void inGridsWhoseMiddleIsWithin(Conditions conditions, Bbox box) {
        List<String> grids = new Conditions()
                        .and("a.tier = 'GRID'")
                        .within(box, "ST_PointOnSurface(a.ground)", "a.ground")
                        .read(entities, "select distinct a.code from grid.area_view a", "")
                        .stream()
                        .map(row -> row.get("code", String.class))
                        .toList();
        if (grids.isEmpty()) {
            conditions.and(Conditions.NOTHING);
        } else {
            conditions.and("i.grid in (:grids)", "grids", grids).within(box, "g.place", "g.place");
        }
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
