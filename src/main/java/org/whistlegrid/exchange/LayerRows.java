package org.whistlegrid.exchange;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.whistlegrid.draft.AreaRow;
import org.whistlegrid.draft.BuildingRow;
import org.whistlegrid.draft.DraftRows;
import org.whistlegrid.draft.FindingCode;
import org.whistlegrid.exchange.format.Feature;
import org.whistlegrid.exchange.format.Features;
import org.whistlegrid.exchange.format.Flaw;
import org.whistlegrid.exchange.format.Layer;
import org.whistlegrid.exchange.format.SourceFile;
import org.whistlegrid.grid.Tier;

/** Turns the features of one layer into rows of a draft. Values stay text; nothing of them is evaluated. */
final class LayerRows {

    private final LayerMapping mapping;
    private final Layer layer;
    private final ReadAs as;
    private final Surroundings surroundings;

    LayerRows(LayerMapping mapping, Layer layer, ReadAs as, Surroundings surroundings) {
        this.mapping = mapping;
        this.layer = layer;
        this.as = as;
        this.surroundings = surroundings;
    }

    /** @param each runs after each feature */
    void write(SourceFile source, DraftRows rows, Runnable each) throws IOException {
        try (Features features = source.open(mapping.layer(), as.charset())) {
            for (Feature feature = features.next(); feature != null; feature = features.next()) {
                row(feature, rows);
                each.run();
            }
        }
    }

    private void row(Feature feature, DraftRows rows) {
        Set<Flaw> flaws = EnumSet.copyOf(
                feature.shape().flaws().isEmpty()
                        ? EnumSet.noneOf(Flaw.class)
                        : feature.shape().flaws());
        Geometry ground = place(feature, flaws);
        String label = layer.name() + "#" + feature.number();
        String code = value(feature, mapping.code());
        List<FindingCode> problems =
                flaws.stream().map(LayerRows::finding).distinct().toList();
        Tier tier = mapping.tier() != null
                ? mapping.tier()
                : code == null ? null : Tier.of(code).orElse(null);
        if (tier == Tier.BUILDING) {
            rows.building(new BuildingRow(
                    label,
                    code,
                    value(feature, mapping.name()),
                    value(feature, mapping.parent()),
                    whole(value(feature, mapping.floors())),
                    value(feature, mapping.address()),
                    ground,
                    problems));
        } else {
            rows.area(new AreaRow(
                    label,
                    code,
                    tier == null ? null : tier.name(),
                    value(feature, mapping.name()),
                    value(feature, mapping.parent()),
                    ground,
                    problems));
        }
    }

    private @Nullable Geometry place(Feature feature, Set<Flaw> flaws) {
        Geometry drawn = feature.shape().ground();
        if (drawn == null) {
            return null;
        }
        try {
            Geometry ground = as.into4490().apply(drawn);
            flaws.addAll(surroundings.flaws(ground.getEnvelopeInternal().centre()));
            // the earth ends there, and so does what the database takes for degrees
            boolean onEarth = Math.abs(ground.getEnvelopeInternal().getMaxY()) <= 90
                    && Math.abs(ground.getEnvelopeInternal().getMinY()) <= 90;
            return onEarth ? ground : null;
        } catch (IllegalArgumentException e) {
            flaws.add(Flaw.NOT_A_NUMBER);
            return null;
        }
    }

    private @Nullable String value(Feature feature, @Nullable String field) {
        return field == null ? null : feature.values().get(layer.fields().indexOf(field));
    }

    private static @Nullable Integer whole(@Nullable String number) {
        try {
            return number == null ? null : new BigDecimal(number).intValueExact();
        } catch (ArithmeticException | NumberFormatException e) {
            return null;
        }
    }

    private static FindingCode finding(Flaw flaw) {
        return switch (flaw) {
            case NO_GEOMETRY -> FindingCode.EMPTY_GEOMETRY;
            case NOT_AN_AREA -> FindingCode.NOT_AN_AREA;
            case CURVE -> FindingCode.CURVE;
            case HEIGHT_DROPPED -> FindingCode.HEIGHT_DROPPED;
            case NOT_A_NUMBER, OUTSIDE_COUNTRY -> FindingCode.COORDINATES_INVALID;
            case RING_BROKEN -> FindingCode.INVALID_RING;
            case TOO_MANY_VERTICES -> FindingCode.TOO_MANY_VERTICES;
            case UNREADABLE -> FindingCode.GEOMETRY_UNREADABLE;
            case TEXT_UNREADABLE -> FindingCode.TEXT_UNREADABLE;
            case TEXT_CUT -> FindingCode.TEXT_CUT;
            case AXES_SWAPPED -> FindingCode.COORDINATES_SWAPPED;
            case FAR_AWAY -> FindingCode.FAR_AWAY;
        };
    }
}
