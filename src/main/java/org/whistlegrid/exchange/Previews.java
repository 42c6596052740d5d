package org.whistlegrid.exchange;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.geojson.GeoJsonWriter;
import org.locationtech.jts.simplify.TopologyPreservingSimplifier;
import org.whistlegrid.exchange.format.Bounds;
import org.whistlegrid.exchange.format.Feature;
import org.whistlegrid.exchange.format.Features;
import org.whistlegrid.exchange.format.SourceFile;
import org.whistlegrid.exchange.format.SourceFiles;
import org.whistlegrid.geo.AxisOrder;
import org.whistlegrid.geo.CoordinateSystems;

/** The first features of a layer as they would be read, for a look at the map before anything is. */
@ApplicationScoped
public class Previews {

    /** Half a metre: nobody sees less on a screen that shows a district. */
    private static final double TOLERANCE_DEGREES = 5e-6;

    /** Seven decimals are a centimetre. */
    private static final int DECIMALS = 7;

    private static final int MOST_VERTICES = 20_000;

    private final Uploads uploads;
    private final Spool spool;
    private final CoordinateSystems systems;
    private final ExchangeConfig config;
    private final ObjectMapper json;

    Previews(Uploads uploads, Spool spool, CoordinateSystems systems, ExchangeConfig config, ObjectMapper json) {
        this.uploads = uploads;
        this.spool = spool;
        this.systems = systems;
        this.config = config;
        this.json = json;
    }

    /** GeoJSON in EPSG:4490; a feature without readable ground has a null geometry. */
    public record PreviewCollection(String type, List<PreviewFeature> features) {}

    /** @param id number of the feature in its layer, counted from 1 */
    public record PreviewFeature(
            String type, long id, Map<String, @Nullable String> properties, @Nullable JsonNode geometry) {}

    /** How the layer is to be understood; what is not given is as inspected. */
    public record PreviewRequest(
            int layer, @Nullable String crs, @Nullable AxisOrder axes, @Nullable String encoding) {}

    public PreviewCollection of(UUID upload, PreviewRequest wanted) throws IOException {
        Inspection inspection = uploads.get(upload).inspection();
        if (inspection == null) {
            throw ExchangeRefused.uploadNotReady("id");
        }
        if (wanted.layer() < 0 || wanted.layer() >= inspection.layers().size()) {
            throw ExchangeRefused.layerUnknown("layer", wanted.layer());
        }
        ReadAs as = ReadAs.of(
                inspection.layers().get(wanted.layer()), wanted.crs(), wanted.axes(), wanted.encoding(), systems, "");
        List<PreviewFeature> all = new ArrayList<>();
        try (SourceFile file = SourceFiles.open(spool.of(upload), Bounds.USUAL);
                Features features = file.open(wanted.layer(), as.charset())) {
            List<String> fields = file.layers().get(wanted.layer()).fields();
            for (Feature feature = features.next();
                    feature != null && all.size() < config.preview();
                    feature = features.next()) {
                all.add(feature(feature, fields, as));
            }
        }
        return new PreviewCollection("FeatureCollection", all);
    }

    private PreviewFeature feature(Feature feature, List<String> fields, ReadAs as) throws JsonProcessingException {
        Map<String, @Nullable String> properties = new LinkedHashMap<>();
        for (int i = 0; i < fields.size(); i++) {
            properties.put(fields.get(i), feature.values().get(i));
        }
        return new PreviewFeature("Feature", feature.number(), properties, geometry(feature, as));
    }

    private @Nullable JsonNode geometry(Feature feature, ReadAs as) throws JsonProcessingException {
        Geometry drawn = feature.shape().ground();
        if (drawn == null || drawn.getNumPoints() > MOST_VERTICES) {
            return null;
        }
        try {
            GeoJsonWriter writer = new GeoJsonWriter(DECIMALS);
            writer.setEncodeCRS(false);
            return json.readTree(writer.write(
                    TopologyPreservingSimplifier.simplify(as.into4490().apply(drawn), TOLERANCE_DEGREES)));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
