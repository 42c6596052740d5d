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
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.geom.util.PolygonExtracter;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.geojson.GeoJsonReader;
import org.locationtech.jts.io.geojson.GeoJsonWriter;
import org.locationtech.jts.precision.GeometryPrecisionReducer;

/** The grids of one community as a draft has them, and shapes made of them. */
final class Sketch {

    private static final int DECIMALS = 9;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, Geometry> grounds = new LinkedHashMap<>();
    private final Map<String, Double> squareMetres = new LinkedHashMap<>();

    static Sketch of(Drawing drawing, String community) {
        Sketch sketch = new Sketch();
        // with Jackson: REST Assured reads numbers as floats, which is a metre on the ground
        try {
            JsonNode page;
            String after = "0";
            do {
                page = JSON.readTree(drawing.get("/areas?limit=200&parent=" + community + "&after=" + after)
                        .asString());
                sketch.read(page.get("features"));
                after = page.get("next").asText();
            } while (!page.get("next").isNull());
        } catch (ParseException | JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
        return sketch;
    }

    private void read(JsonNode features) throws ParseException {
        for (JsonNode feature : features) {
            JsonNode properties = feature.get("properties");
            String code = properties.get("code").asText();
            grounds.put(code, new GeoJsonReader().read(feature.get("geometry").toString()));
            squareMetres.put(code, properties.get("squareMetres").asDouble());
        }
    }

    List<String> grids() {
        return grounds.keySet().stream().filter(code -> code.length() == 15).toList();
    }

    List<String> communities() {
        return grounds.keySet().stream().filter(code -> code.length() == 12).toList();
    }

    /** Whether they share a border of more than some metres. */
    boolean touch(String one, String other) {
        return ground(one).intersection(ground(other)).getLength() > 1e-4;
    }

    /** One of the grids that lie beside a ground. */
    String gridBeside(Geometry ground) {
        return grids().stream()
                .filter(code -> ground(code).intersection(ground).getLength() > 1e-4)
                .findFirst()
                .orElseThrow();
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

    /** Rounded as it is written, so that it is still valid when it is read. */
    static Object json(Geometry geometry) {
        try {
            GeoJsonWriter writer = new GeoJsonWriter(DECIMALS);
            writer.setEncodeCRS(false);
            Geometry rounded = GeometryPrecisionReducer.reduce(geometry, new PrecisionModel(Math.pow(10, DECIMALS)));
            return JSON.readValue(writer.write(rounded), Map.class);
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
