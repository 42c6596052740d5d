package org.whistlegrid.draft;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.util.PolygonExtracter;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.geojson.GeoJsonReader;
import org.locationtech.jts.io.geojson.GeoJsonWriter;

/** The grids of one community as a draft has them, and shapes made of them. */
final class Sketch {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, Geometry> grounds = new LinkedHashMap<>();
    private final Map<String, Double> squareMetres = new LinkedHashMap<>();

    static Sketch of(Drawing drawing, String community) {
        Sketch sketch = new Sketch();
        // with Jackson: REST Assured reads numbers as floats, which is a metre on the ground
        try {
            String page = drawing.get("/areas?limit=200&parent=" + community).asString();
            for (JsonNode feature : JSON.readTree(page).get("features")) {
                JsonNode properties = feature.get("properties");
                String code = properties.get("code").asText();
                sketch.grounds.put(
                        code, new GeoJsonReader().read(feature.get("geometry").toString()));
                sketch.squareMetres.put(code, properties.get("squareMetres").asDouble());
            }
        } catch (ParseException | JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
        return sketch;
    }

    Geometry ground(String code) {
        return grounds.get(code);
    }

    double squareMetres(String code) {
        return squareMetres.get(code);
    }

    /** The highest serial of a grid. */
    int lastSerial() {
        return grounds.keySet().stream()
                .filter(code -> code.length() == 15)
                .mapToInt(code -> Integer.parseInt(code.substring(12)))
                .max()
                .orElse(0);
    }

    /** Codes of the grids that share a border with this one. */
    List<String> neighbours(String code) {
        return grounds.keySet().stream()
                .filter(other -> other.length() == 15 && !other.equals(code))
                .filter(other -> ground(code).intersection(ground(other)).getLength() > 1e-4)
                .toList();
    }

    /** What a grid has within some metres of another one. */
    Geometry strip(String of, String along, double metres) {
        Geometry near = ground(along).buffer(metres / 100_000);
        return largest(ground(of).intersection(near));
    }

    /** The first grid's ground with a strip of the other's. */
    Geometry withStrip(String code, String of, double metres) {
        return largest(ground(code).union(strip(of, code, metres)).buffer(0));
    }

    /** A line from south to north through the middle. */
    Geometry across(String code) {
        Envelope box = ground(code).getEnvelopeInternal();
        double middle = box.centre().x;
        return ground(code).getFactory().createLineString(new Coordinate[] {
            new Coordinate(middle, box.getMinY() - 0.001), new Coordinate(middle, box.getMaxY() + 0.001)
        });
    }

    static Object json(Geometry geometry) {
        try {
            GeoJsonWriter writer = new GeoJsonWriter(9);
            writer.setEncodeCRS(false);
            return JSON.readValue(writer.write(geometry), Map.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    static Point inside(Geometry ground) {
        return ground.getInteriorPoint();
    }

    static Geometry largest(Geometry shape) {
        List<?> parts = PolygonExtracter.getPolygons(shape);
        return parts.stream()
                .map(Geometry.class::cast)
                .max(Comparator.comparingDouble(Geometry::getArea))
                .orElseThrow();
    }
}
