package org.whistlegrid.grid.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.grid.Grid;
import org.whistlegrid.grid.PositionRefused;
import org.whistlegrid.platform.Position;

/**
 * A position as it was read.
 *
 * @param lon degrees east, or easting in a projected system
 * @param lat degrees north, or northing
 * @param crs {@code EPSG:4490} where not given; {@code GCJ-02} for what was read off a domestic web map
 * @param accuracy radius in metres within which the true place lies
 */
public record SentPosition(double lon, double lat, @Nullable String crs, @Nullable Double accuracy) {

    private static final String CGCS2000 = "EPSG:4490";
    private static final Set<String> KNOWN = Set.of("lon", "lat", "crs", "accuracy");

    /** @throws PositionRefused when this is no object with two numbers, or has parts that mean nothing here */
    static SentPosition of(JsonNode sent, String where) {
        boolean numbers = sent.path("lon").isNumber() && sent.path("lat").isNumber();
        boolean others = isNothingOr(sent.path("crs"), sent.path("crs").isTextual())
                && isNothingOr(sent.path("accuracy"), sent.path("accuracy").isNumber());
        boolean strange = sent.properties().stream().anyMatch(part -> !KNOWN.contains(part.getKey()));
        if (!numbers || !others || strange) {
            throw PositionRefused.malformed(where);
        }
        return new SentPosition(
                sent.get("lon").doubleValue(),
                sent.get("lat").doubleValue(),
                sent.path("crs").textValue(),
                sent.hasNonNull("accuracy") ? sent.get("accuracy").doubleValue() : null);
    }

    private static boolean isNothingOr(JsonNode part, boolean right) {
        return part.isMissingNode() || part.isNull() || right;
    }

    Position position(Grid grid, @Nullable String usual) {
        String declared = crs != null ? crs : usual;
        return grid.transform(lon, lat, declared == null ? CGCS2000 : declared);
    }

    /** @throws PositionRefused when the radius is no positive number */
    @Nullable
    Double radius() {
        if (accuracy != null && !(accuracy > 0 && accuracy < Double.POSITIVE_INFINITY)) {
            throw PositionRefused.accuracy("accuracy", accuracy);
        }
        return accuracy;
    }
}
