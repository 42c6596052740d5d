package org.whistlegrid.ogcfeatures.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.grid.Grid;
import org.whistlegrid.grid.Tier;
import org.whistlegrid.ogcfeatures.Feature;
import org.whistlegrid.ogcfeatures.FeatureQuery;
import org.whistlegrid.ogcfeatures.TimeSpan;
import org.whistlegrid.ogcfeatures.internal.GridEditions.Edition;

/**
 * Areas and buildings as features, in the order of their codes. Without {@code datetime} those in force today; with it those
 * of every version in force at some time of the span, so that one code may be told several times, once a version.
 */
@ApplicationScoped
public class AreaFeatures implements FeatureSource {

    private static final String AREAS = " from grid.area_view a";
    private static final String BUILDINGS = " from grid.building_view a";
    private static final String ALL = "a.code, a.valid_from, a.valid_to, a.name, a.parent, a.square_metres";

    private final EntityManager entities;
    private final GridEditions editions;
    private final Grid grid;
    private final Counts counts = new Counts();

    AreaFeatures(EntityManager entities, GridEditions editions, Grid grid) {
        this.entities = entities;
        this.editions = editions;
        this.grid = grid;
    }

    @Override
    @Transactional
    public List<Feature> read(FeatureQuery query, @Nullable String after, int rows) {
        List<Edition> asked = editions.of(query.time());
        Conditions conditions = conditions(query, asked);
        if (after != null) {
            compare(conditions, ">", after, query, asked);
        }
        return features(query, conditions, order(asked, "") + " limit " + rows);
    }

    @Override
    @Transactional
    public Optional<String> before(FeatureQuery query, String key, int between) {
        List<Edition> asked = editions.of(query.time());
        Conditions conditions = conditions(query, asked);
        compare(conditions, "<", key, query, asked);
        return conditions
                .read(
                        entities,
                        "select a.code, a.valid_from" + from(query),
                        order(asked, " desc") + " offset " + between + " limit 1")
                .stream()
                .map(row -> new AreaKey(row.get("code", String.class), GridEditions.day(row.get("valid_from"))).text())
                .findFirst();
    }

    @Override
    @Transactional
    public OptionalInt count(FeatureQuery query, int most) {
        List<Edition> asked = editions.of(query.time());
        return counts.of(new Counts.Asked(query, asked, most), () -> conditions(query, asked)
                .count(entities, from(query), most));
    }

    @Override
    @Transactional
    public Optional<Feature> find(FeatureQuery query, String id) {
        return AreaKey.parse(id).flatMap(key -> {
            TimeSpan time = key.from() == null ? null : new TimeSpan(key.from(), key.from());
            List<Edition> asked = editions.of(time).stream()
                    .filter(edition -> key.from() == null || edition.from().equals(key.from()))
                    .toList();
            Conditions conditions = conditions(query, asked).and("a.code = :id", "id", key.code());
            return features(query, conditions, "").stream().findFirst();
        });
    }

    @Override
    public boolean isKey(String text) {
        return AreaKey.parse(text).filter(key -> key.from() != null).isPresent();
    }

    private static Conditions conditions(FeatureQuery query, List<Edition> asked) {
        Tier tier = tier(query);
        Conditions conditions = new Conditions();
        if (asked.size() == 1) {
            conditions.and("a.version = :version", "version", asked.get(0).version());
        } else if (asked.isEmpty()) {
            conditions.and(Conditions.NOTHING);
        } else {
            conditions.and(
                    "a.version in (:versions)",
                    "versions",
                    asked.stream().map(Edition::version).toList());
        }
        if (tier != Tier.BUILDING) {
            conditions.and("a.tier = :ofTier", "ofTier", tier.name());
        }
        query.filter("tier")
                .filter(name -> !name.equals(tier.name()))
                .ifPresent(name -> conditions.and(Conditions.NOTHING));
        query.filter("code").ifPresent(code -> conditions.and("a.code = :code", "code", code));
        query.filter("parent").ifPresent(parent -> below(conditions, tier, parent));
        if (query.bbox() != null) {
            conditions.within(query.bbox(), "a.ground", "a.ground");
        }
        return conditions;
    }

    /** A range of codes, for an index; a building's code does not tell its grid (domain rules §3.2). */
    private static void below(Conditions conditions, Tier tier, String parent) {
        if (tier == Tier.BUILDING && parent.length() == Tier.GRID.digits()) {
            conditions.and("a.parent = :parent", "parent", parent);
        } else {
            conditions.and(
                    "a.code > :parent and a.code < :parentEnd", Map.of("parent", parent, "parentEnd", parent + "A"));
        }
    }

    private static void compare(
            Conditions conditions, String than, String text, FeatureQuery query, List<Edition> asked) {
        AreaKey key = AreaKey.parse(text).orElseThrow();
        boolean once = asked.size() == 1 || key.from() == null;
        conditions.and("a.code " + than + (once ? "" : "=") + " :key", "key", key.code());
        if (tier(query) == Tier.BUILDING) {
            conditions.and("a.building " + than + "= :key");
        }
        if (!once) {
            conditions.and("(a.code, a.valid_from) " + than + " (:key, :keyFrom)", "keyFrom", key.from());
        }
    }

    private static String order(List<Edition> asked, String direction) {
        return " order by a.code" + direction + (asked.size() == 1 ? "" : ", a.valid_from" + direction);
    }

    private static String from(FeatureQuery query) {
        return tier(query) == Tier.BUILDING ? BUILDINGS : AREAS;
    }

    private static Tier tier(FeatureQuery query) {
        return query.layer().tier().orElseThrow();
    }

    private List<Feature> features(FeatureQuery query, Conditions conditions, String end) {
        LocalDate today = grid.today();
        Tier tier = tier(query);
        String ofBuildings = tier == Tier.BUILDING ? ", a.floors, a.address" : "";
        String shape = query.geometry() ? Shape.sql("a.ground", query.crs()) : "cast(null as text)";
        return conditions
                .read(entities, "select " + ALL + ofBuildings + ", " + shape + " as shape" + from(query), end)
                .stream()
                .map(row -> feature(row, tier, today))
                .toList();
    }

    private static Feature feature(Tuple row, Tier tier, LocalDate today) {
        String code = row.get("code", String.class);
        LocalDate from = GridEditions.day(row.get("valid_from"));
        LocalDate to = GridEditions.dayOrNull(row.get("valid_to"));
        boolean inForce = !from.isAfter(today) && (to == null || to.isAfter(today));
        Map<String, @Nullable Object> properties = new LinkedHashMap<>();
        properties.put("code", code);
        properties.put("tier", tier.name());
        properties.put("name", row.get("name"));
        properties.put("parent", row.get("parent"));
        properties.put("squareMetres", Math.round(((Number) row.get("square_metres")).doubleValue()));
        if (tier == Tier.BUILDING) {
            properties.put("floors", row.get("floors"));
            properties.put("address", row.get("address"));
        }
        properties.put("validFrom", from.toString());
        properties.put("validTo", to == null ? null : to.toString());
        AreaKey key = new AreaKey(code, from);
        return new Feature(inForce ? code : key.text(), key.text(), properties, row.get("shape", String.class));
    }
}
