package org.whistlegrid.exchange.format;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.EOFException;
import java.io.IOException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads one geometry object of GeoJSON (RFC 7946), whose type may come after its coordinates: rings and parts are told by
 * which array closes, and how deep positions were nested must fit the type afterwards.
 */
final class GeoJsonShape {

    private static final Set<String> NO_AREAS =
            Set.of("Point", "MultiPoint", "LineString", "MultiLineString", "GeometryCollection");

    private final Ground ground;
    private @Nullable String type;
    /** Arrays around the numbers of a position, its own included; 0 until one was met. */
    private int depth;

    private boolean unreadable;

    private GeoJsonShape(int mostVertices) {
        this.ground = new Ground(mostVertices);
    }

    /** At the value of a feature's geometry; leaves the parser at the end of it. */
    static Shape read(JsonParser json, int mostVertices) throws IOException {
        if (json.currentToken() != JsonToken.START_OBJECT) {
            json.skipChildren();
            return Shape.without(Flaw.NO_GEOMETRY);
        }
        GeoJsonShape shape = new GeoJsonShape(mostVertices);
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            json.nextToken();
            if (name.equals("type") && json.currentToken() == JsonToken.VALUE_STRING) {
                shape.type = json.getText();
            } else if (name.equals("coordinates") && json.currentToken() == JsonToken.START_ARRAY) {
                shape.coordinates(json);
            } else {
                json.skipChildren();
            }
        }
        return shape.end();
    }

    private void coordinates(JsonParser json) throws IOException {
        int open = 1;
        while (open > 0) {
            JsonToken token = json.nextToken();
            if (token == null) {
                throw new EOFException();
            }
            if (token == JsonToken.START_ARRAY) {
                open++;
            } else if (token == JsonToken.END_ARRAY) {
                close(open--);
            } else {
                position(json, open--);
            }
        }
    }

    private void close(int array) {
        if (depth >= 3 && array == depth - 1) {
            ground.endRing();
        } else if (depth >= 3 && array == depth - 2) {
            ground.endPart();
        }
    }

    /** At the first value of a position; leaves the parser at the end of its array. */
    private void position(JsonParser json, int array) throws IOException {
        double[] numbers = {Double.NaN, Double.NaN};
        int count = 0;
        for (JsonToken token = json.currentToken(); token != JsonToken.END_ARRAY; token = json.nextToken()) {
            if (token == null) {
                throw new EOFException();
            }
            if (count < 2 && token.isNumeric()) {
                numbers[count] = json.getDoubleValue();
            }
            json.skipChildren();
            count++;
        }
        unreadable |= depth != 0 && depth != array;
        depth = array;
        if (count > 2) {
            ground.flaw(Flaw.HEIGHT_DROPPED);
        }
        if (depth >= 3) {
            ground.point(numbers[0], numbers[1]);
        }
    }

    private Shape end() {
        if (type == null) {
            return Shape.without(Flaw.UNREADABLE);
        }
        if (NO_AREAS.contains(type)) {
            return Shape.without(Flaw.NOT_AN_AREA);
        }
        int wanted = type.equals("Polygon") ? 3 : type.equals("MultiPolygon") ? 4 : 0;
        if (wanted == 0) {
            return Shape.without(Flaw.CURVE);
        }
        return unreadable || depth != 0 && depth != wanted ? Shape.without(Flaw.UNREADABLE) : ground.end();
    }
}
