package org.whistlegrid.exchange.format;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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
        EncodingProbe.Found encoding = TextFile.encoding(file, StandardCharsets.UTF_8);
        Charset charset = encoding.charset();
        Map<String, Integer> fields = new LinkedHashMap<>();
        try (GeoJsonFeatures all = new GeoJsonFeatures(parser(charset), fields, true, bounds)) {
            while (all.next() != null) {
                if (fields.size() > bounds.fields()) {
                    throw FileRefused.tooManyFields("GeoJSON", bounds.fields());
                }
            }
            if (!all.met()) {
                throw FileRefused.noLayer(Format.GEOJSON);
            }
            return new Layer(
                    "GeoJSON", List.copyOf(fields.keySet()), encoding.declared(), encoding, all.crs(), List.of());
        }
    }

    @Override
    public Features open(int number, Charset charset) throws IOException {
        Map<String, Integer> fields = new LinkedHashMap<>();
        layer.fields().forEach(field -> fields.put(field, fields.size()));
        return new GeoJsonFeatures(parser(charset), fields, false, bounds);
    }

    private JsonParser parser(Charset charset) throws IOException {
        return factory.createParser(TextFile.read(file, charset));
    }

    @Override
    public void close() {}
}
