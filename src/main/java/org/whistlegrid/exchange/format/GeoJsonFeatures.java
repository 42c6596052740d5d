package org.whistlegrid.exchange.format;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.EOFException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.geo.CrsDetection;
import org.whistlegrid.geo.CrsFound;
import org.whistlegrid.geo.CrsFound.CrsCertainty;

/** Walks the top-level object; only inside its array of features are there features. */
final class GeoJsonFeatures implements Features {

    private final JsonParser json;
    private final Map<String, Integer> fields;
    private final Bounds bounds;
    private final boolean growing;
    private final Texts texts;
    private boolean inside;
    private boolean met;
    private long number;
    private CrsFound crs = new CrsFound("EPSG:4326", CrsCertainty.LIKELY, "RFC 7946");

    /**
     * @param fields by name, in their order
     * @param growing whether fields that were not known yet are added; else they are left out
     */
    GeoJsonFeatures(JsonParser json, Map<String, Integer> fields, boolean growing, Bounds bounds) throws IOException {
        this.json = json;
        this.fields = fields;
        this.growing = growing;
        this.bounds = bounds;
        this.texts = new Texts(bounds.text());
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

    /** Whether there was an array of features at all. */
    boolean met() {
        return met;
    }

    /** As the file says it; complete only at its end. */
    CrsFound crs() {
        return crs;
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
                crs = named();
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
    private CrsFound named() throws IOException {
        CrsFound found = new CrsFound(null, CrsCertainty.UNSUPPORTED, "crs");
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
            if (known == null && fields.size() <= bounds.fields() && growing) {
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
}
