package org.whistlegrid.grid.exchange.format;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.grid.gis.CrsDetection;
import org.whistlegrid.grid.gis.CrsFound;
import org.whistlegrid.grid.gis.CrsFound.Certainty;

/**
 * A feature collection of GeoJSON, parsed as a stream. RFC 7946 knows one coordinate system, WGS 84 with longitude first;
 * the {@code crs} member of the older text is still written by many and is heeded when it names a system. One that links to
 * a definition is not followed.
 */
final class GeoJsonFile implements SourceFile {

    private final Path file;
    private final Bounds bounds;
    private final JsonFactory factory;
    private final Layer layer;

    GeoJsonFile(Path file, Bounds bounds) throws IOException {
        this.file = file;
        this.bounds = bounds;
        this.factory = new JsonFactoryBuilder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(40)
                        .maxStringLength(4_000_000)
                        .maxNameLength(1_000)
                        .maxNumberLength(400)
                        .build())
                .build();
        this.layer = describe();
    }

    @Override
    public Format format() {
        return Format.GEOJSON;
    }

    @Override
    public List<Layer> layers() {
        return List.of(layer);
    }

    /** Properties may differ from feature to feature: all are read once to know the fields. */
    private Layer describe() throws IOException {
        EncodingProbe.Found encoding = TextFile.encoding(file);
        Charset charset = encoding.charset();
        Map<String, Integer> fields = new LinkedHashMap<>();
        try (GeoJsonFeatures all = new GeoJsonFeatures(charset, fields)) {
            while (all.next() != null) {
                if (fields.size() > bounds.fields()) {
                    throw FileRefused.tooManyFields("GeoJSON", bounds.fields());
                }
            }
            if (!all.met) {
                throw FileRefused.noLayer(Format.GEOJSON);
            }
            return new Layer(
                    "GeoJSON", List.copyOf(fields.keySet()), encoding.declared(), encoding, all.crs, List.of());
        }
    }

    @Override
    public Features open(int number, Charset charset) throws IOException {
        Map<String, Integer> fields = new LinkedHashMap<>();
        layer.fields().forEach(field -> fields.put(field, fields.size()));
        return new GeoJsonFeatures(charset, fields);
    }

    @Override
    public void close() {}

    /** Walks the top-level object; only inside its array of features are there features. */
    private final class GeoJsonFeatures implements Features {

        private final JsonParser json;
        private final Map<String, Integer> fields;
        private final Texts texts = new Texts(bounds.text());
        private boolean inside;
        private boolean met;
        private long number;
        private CrsFound crs = new CrsFound("EPSG:4326", Certainty.LIKELY, "RFC 7946");

        GeoJsonFeatures(Charset charset, Map<String, Integer> fields) throws IOException {
            this.json = factory.createParser(TextFile.read(file, charset));
            this.fields = fields;
            try {
                if (json.nextToken() != JsonToken.START_OBJECT) {
                    throw broken();
                }
            } catch (IOException e) {
                json.close();
                throw broken();
            }
        }

        @Override
        public void close() throws IOException {
            json.close();
        }

        private FileRefused broken() {
            return FileRefused.malformed(
                    Format.GEOJSON,
                    number + 1 + ", " + json.currentLocation().getLineNr() + ":"
                            + json.currentLocation().getColumnNr());
        }

        @Override
        public @Nullable Feature next() throws IOException {
            try {
                while (true) {
                    if (inside) {
                        JsonToken token = json.nextToken();
                        if (token == JsonToken.START_OBJECT) {
                            return feature();
                        }
                        if (token != JsonToken.END_ARRAY) {
                            throw broken();
                        }
                        inside = false;
                    }
                    if (!findFeatures()) {
                        return null;
                    }
                }
            } catch (JsonProcessingException | EOFException e) {
                throw broken();
            }
        }

        private boolean findFeatures() throws IOException {
            JsonToken token;
            while ((token = json.nextToken()) == JsonToken.FIELD_NAME) {
                String name = json.currentName();
                json.nextToken();
                if (name.equals("features") && json.currentToken() == JsonToken.START_ARRAY) {
                    met = true;
                    inside = true;
                    return true;
                }
                if (name.equals("crs") && json.currentToken() == JsonToken.START_OBJECT) {
                    crs = crs();
                } else {
                    json.skipChildren();
                }
            }
            if (token != JsonToken.END_OBJECT || json.nextToken() != null) {
                throw broken();
            }
            return false;
        }

        /** The first text called {@code name}; anything else, as a link, is a system that is not known. */
        private CrsFound crs() throws IOException {
            CrsFound found = new CrsFound(null, Certainty.UNSUPPORTED, "crs");
            for (int open = 1; open > 0; ) {
                JsonToken token = json.nextToken();
                if (token == null) {
                    throw new EOFException();
                }
                open += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
                if (token == JsonToken.VALUE_STRING && "name".equals(json.currentName()) && open == 2) {
                    String name = texts.keep(json.getText(), EnumSet.noneOf(Flaw.class));
                    found = CrsDetection.ofName(name == null ? "" : name);
                }
            }
            return found;
        }

        private Feature feature() throws IOException {
            Shape shape = Shape.without(Flaw.NO_GEOMETRY);
            List<@Nullable String> values = new ArrayList<>(Arrays.asList(new String[fields.size()]));
            Set<Flaw> flaws = EnumSet.noneOf(Flaw.class);
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String name = json.currentName();
                json.nextToken();
                if (name.equals("geometry")) {
                    shape = GeoJsonShape.read(json, bounds.vertices());
                } else if (name.equals("properties") && json.currentToken() == JsonToken.START_OBJECT) {
                    properties(values, flaws);
                } else {
                    json.skipChildren();
                }
            }
            if (json.currentToken() != JsonToken.END_OBJECT) {
                throw broken();
            }
            shape.flaws().addAll(flaws);
            return new Feature(++number, values, shape);
        }

        private void properties(List<@Nullable String> values, Set<Flaw> flaws) throws IOException {
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String name = json.currentName();
                JsonToken token = json.nextToken();
                Integer known = fields.get(name);
                if (known == null && fields.size() <= bounds.fields() && !isOpenedAgain()) {
                    known = fields.size();
                    fields.put(name, known);
                }
                if (known != null && token.isScalarValue() && token != JsonToken.VALUE_NULL) {
                    while (values.size() <= known) {
                        values.add(null);
                    }
                    values.set(known, texts.keep(json.getText(), flaws));
                } else {
                    // lists and objects have no place in a table
                    json.skipChildren();
                }
            }
        }

        /** The layer is known by then, and so are its fields. */
        private boolean isOpenedAgain() {
            return layer != null;
        }
    }
}
