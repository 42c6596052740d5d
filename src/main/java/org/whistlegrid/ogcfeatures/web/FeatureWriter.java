package org.whistlegrid.ogcfeatures.web;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.ogcfeatures.Feature;

/** Writes features as GeoJSON, one behind the other; what is known only at the end stands at the end. */
@ApplicationScoped
class FeatureWriter {

    private final ObjectMapper json;
    private final Clock clock;

    FeatureWriter(ObjectMapper json, Clock clock) {
        this.json = json;
        this.clock = clock;
    }

    /**
     * {@code /req/geojson/content}.
     *
     * @param links asked for when the page was taken to its end
     */
    void page(FeaturePage page, Supplier<List<Link>> links, OutputStream out) throws IOException {
        try (JsonGenerator to = json.createGenerator(out)) {
            to.writeStartObject();
            to.writeStringField("type", "FeatureCollection");
            to.writeArrayFieldStart("features");
            for (Feature feature = page.next(); feature != null; feature = page.next()) {
                write(feature, null, to);
            }
            to.writeEndArray();
            if (page.matched().isPresent()) {
                to.writeNumberField("numberMatched", page.matched().getAsInt());
            }
            to.writeNumberField("numberReturned", page.returned());
            to.writeStringField(
                    "timeStamp", clock.instant().truncatedTo(ChronoUnit.SECONDS).toString());
            to.writePOJOField("links", links.get());
            to.writeEndObject();
        }
    }

    void one(Feature feature, List<Link> links, OutputStream out) throws IOException {
        try (JsonGenerator to = json.createGenerator(out)) {
            write(feature, links, to);
        }
    }

    private static void write(Feature feature, @Nullable List<Link> links, JsonGenerator to) throws IOException {
        to.writeStartObject();
        to.writeStringField("type", "Feature");
        to.writeStringField("id", feature.id());
        to.writeFieldName("geometry");
        if (feature.geometry() == null) {
            to.writeNull();
        } else {
            to.writeRawValue(feature.geometry());
        }
        to.writePOJOField("properties", feature.properties());
        if (links != null) {
            to.writePOJOField("links", links);
        }
        to.writeEndObject();
    }
}
