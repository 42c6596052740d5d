package org.whistlegrid.ogcfeatures.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.catalogue.Catalogue;
import org.whistlegrid.catalogue.Category;
import org.whistlegrid.incident.Stage;
import org.whistlegrid.ogcfeatures.Feature;
import org.whistlegrid.ogcfeatures.FeatureQuery;
import org.whistlegrid.ogcfeatures.PublicStage;
import org.whistlegrid.ogcfeatures.Texts;
import org.whistlegrid.platform.Zones;

/**
 * Incidents as features, newest first. Strangers are told of the day, the category, the public stage and the grid, which
 * stands on the map as one point inside it; people who are signed in are told exactly, and only of what their scope holds.
 * Text, requester, photographs and persons are told to nobody here.
 */
@ApplicationScoped
public class IncidentFeatures implements FeatureSource {

    private static final String NEWEST_ORDER =
            "(select (array_agg(v.stage order by v.id desc))[1] from dispatch.board_view v where v.incident = i.id)"
                    + " as order_stage";

    private final EntityManager entities;
    private final IncidentLimits limits;
    private final OpaqueIds ids;
    private final Catalogue catalogue;

    IncidentFeatures(EntityManager entities, IncidentLimits limits, OpaqueIds ids, Catalogue catalogue) {
        this.entities = entities;
        this.limits = limits;
        this.ids = ids;
        this.catalogue = catalogue;
    }

    @Override
    @Transactional
    public List<Feature> read(FeatureQuery query, @Nullable String after, int rows) {
        Conditions conditions = limits.of(query);
        if (after != null) {
            conditions.and("i.id < :key", "key", ids.reveal(after).orElseThrow());
        }
        return features(query, conditions, " order by i.id desc limit " + rows);
    }

    @Override
    @Transactional
    public Optional<String> before(FeatureQuery query, String key, int between) {
        return limits
                .of(query)
                .and("i.id > :key", "key", ids.reveal(key).orElseThrow())
                .read(entities, "select i.id, i.stage" + limits.from(), " order by i.id offset " + between + " limit 1")
                .stream()
                .map(row -> ids.hide(row.get("id", UUID.class)))
                .findFirst();
    }

    @Override
    @Transactional
    public OptionalInt count(FeatureQuery query, int most) {
        long counted = limits.of(query).count(entities, limits.from(), most);
        return counted > most ? OptionalInt.empty() : OptionalInt.of((int) counted);
    }

    @Override
    @Transactional
    public Optional<Feature> find(FeatureQuery query, String id) {
        return ids.reveal(id).flatMap(key -> features(query, limits.of(query).and("i.id = :id", "id", key), "").stream()
                .findFirst());
    }

    @Override
    public boolean isKey(String text) {
        return ids.reveal(text).isPresent();
    }

    private List<Feature> features(FeatureQuery query, Conditions conditions, String end) {
        boolean exact = limits.exact();
        String shape = query.geometry() ? Shape.sql(limits.place(), query.crs()) : "cast(null as text)";
        return conditions
                .read(
                        entities,
                        "select i.id, i.stage, " + NEWEST_ORDER + ", i.category, i.grid, i.reported_at, "
                                + (exact ? "i.case_number, " : "") + shape + " as shape" + limits.from(),
                        end)
                .stream()
                .map(row -> feature(row, exact))
                .toList();
    }

    private Feature feature(Tuple row, boolean exact) {
        UUID incident = row.get("id", UUID.class);
        String category = row.get("category", String.class);
        PublicStage stage =
                PublicStage.of(Stage.valueOf(row.get("stage", String.class)), row.get("order_stage", String.class));
        Map<String, @Nullable Object> properties = new LinkedHashMap<>();
        if (exact) {
            properties.put("caseNumber", row.get("case_number"));
            properties.put("incident", incident.toString());
        }
        properties.put("day", day(row.get("reported_at")).toString());
        properties.put("category", category);
        properties.put(
                "categoryName", catalogue.find(category).map(Category::name).orElse(null));
        properties.put("stage", stage.name());
        properties.put("stageName", Texts.CHINESE.say("stage." + stage.name()));
        properties.put("grid", row.get("grid"));
        properties.put("exact", exact);
        String id = ids.hide(incident);
        return new Feature(id, id, properties, row.get("shape", String.class));
    }

    private static LocalDate day(Object instant) {
        Instant at = instant instanceof OffsetDateTime moment ? moment.toInstant() : (Instant) instant;
        return LocalDate.ofInstant(at, Zones.CITY);
    }
}
