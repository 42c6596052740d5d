package org.whistlegrid.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.geojson.GeoJsonReader;

/** The data files as they lie in the repository, read by somebody else's GeoJSON reader. */
final class Layers {
    static final Path DATA = Path.of("data");

    record Feature(String code, String name, String parent, JsonNode properties, Geometry ground) {
        /** Square metres in EPSG:4549. */
        double squareMetres() {
            return inMetres(ground).getArea();
        }
    }

    private Layers() {}

    static List<Feature> areas(String file) {
        return read(DATA.resolve(file + ".geojson"));
    }

    static List<Feature> buildings() {
        try (Stream<Path> files = Files.list(DATA)) {
            return files.filter(file -> file.getFileName().toString().startsWith("buildings-"))
                    .sorted()
                    .flatMap(file -> read(file).stream())
                    .toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    static Geometry inMetres(Geometry lonLat) {
        Geometry local = lonLat.copy();
        local.apply((Coordinate c) -> c.setCoordinate(Plane.toLocal(c.x, c.y)));
        local.geometryChanged();
        return local;
    }

    private static List<Feature> read(Path file) {
        GeoJsonReader reader = new GeoJsonReader(new GeometryFactory(new PrecisionModel()));
        List<Feature> features = new ArrayList<>();
        try {
            for (JsonNode node : new ObjectMapper().readTree(file.toFile()).get("features")) {
                JsonNode of = node.get("properties");
                String parent = of.has("parent")
                        ? of.get("parent").asText()
                        : of.path("grid").asText();
                features.add(new Feature(
                        of.path("code").asText(),
                        of.path("name").asText(),
                        parent,
                        of,
                        reader.read(node.get("geometry").toString())));
            }
        } catch (IOException | ParseException e) {
            throw new AssertionError(file.toString(), e);
        }
        return features;
    }
}
