package org.whistlegrid.grid.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/** The demo district on the class path ({@code gis/demo/data}); GeoJSON in EPSG:4490, longitude first. */
record DemoFiles(JsonNode district, List<JsonNode> areas, List<JsonNode> buildings, List<JsonNode> base) {

    private static final List<String> TIERS = List.of("sub-districts", "communities", "grids");

    static DemoFiles read(ObjectMapper json) throws IOException {
        List<JsonNode> areas = new ArrayList<>();
        for (String tier : TIERS) {
            areas.addAll(features(json, tier));
        }
        List<JsonNode> buildings = new ArrayList<>();
        for (JsonNode subDistrict : features(json, "sub-districts")) {
            buildings.addAll(features(json, "buildings-" + text(subDistrict, "code")));
        }
        return new DemoFiles(features(json, "district").get(0), areas, buildings, features(json, "base"));
    }

    int rows() {
        return areas.size() + 2 * buildings.size() + base.size();
    }

    static String text(JsonNode feature, String property) {
        return feature.get("properties").path(property).asText();
    }

    private static List<JsonNode> features(ObjectMapper json, String name) throws IOException {
        String resource = "demo/" + name + ".geojson";
        try (InputStream in = Thread.currentThread().getContextClassLoader().getResourceAsStream(resource)) {
            if (in == null) {
                throw new FileNotFoundException(resource);
            }
            List<JsonNode> features = new ArrayList<>();
            json.readTree(in).get("features").forEach(features::add);
            return features;
        }
    }
}
