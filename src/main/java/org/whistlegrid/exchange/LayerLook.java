package org.whistlegrid.exchange;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.whistlegrid.exchange.Inspection.FoundEncoding;
import org.whistlegrid.exchange.Inspection.FoundField;
import org.whistlegrid.exchange.Inspection.FoundFlaw;
import org.whistlegrid.exchange.Inspection.FoundLayer;
import org.whistlegrid.exchange.format.EncodingProbe;
import org.whistlegrid.exchange.format.Feature;
import org.whistlegrid.exchange.format.Features;
import org.whistlegrid.exchange.format.Flaw;
import org.whistlegrid.exchange.format.Layer;
import org.whistlegrid.exchange.format.Layer.Oddity;
import org.whistlegrid.exchange.format.SourceFile;
import org.whistlegrid.geo.AxisOrder;
import org.whistlegrid.geo.CoordinateSystems;
import org.whistlegrid.geo.CrsDetection;
import org.whistlegrid.geo.CrsFound;
import org.whistlegrid.geo.CrsFound.CrsCertainty;

/** One pass through one layer: counts, samples, bytes of text, boxes, flaws. */
final class LayerLook {

    private static final int SAMPLES = 5;
    private static final int SAMPLE_LENGTH = 80;

    private record Seen(long count, long first) {}

    private final int number;
    private final SourceFile file;
    private final Layer layer;
    private final EncodingProbe probe = new EncodingProbe();
    private final List<Set<String>> samples = new ArrayList<>();
    private final Map<Flaw, Seen> flaws = new TreeMap<>();
    private final Envelope box = new Envelope();
    private long features;

    LayerLook(int number, SourceFile file) {
        this.number = number;
        this.file = file;
        this.layer = file.layers().get(number);
        layer.fields().forEach(field -> samples.add(new LinkedHashSet<>()));
    }

    FoundLayer look(CoordinateSystems systems, Surroundings surroundings, LongConsumer progress) throws IOException {
        boolean raw = layer.encoding() == null;
        try (Features all = file.open(
                number, raw ? StandardCharsets.ISO_8859_1 : layer.encoding().charset())) {
            for (Feature feature = all.next(); feature != null; feature = all.next()) {
                features++;
                feature.shape().flaws().forEach(this::count);
                sample(feature.values(), raw);
                Geometry ground = feature.shape().ground();
                if (ground != null) {
                    box.expandToInclude(ground.getEnvelopeInternal());
                }
                progress.accept(features);
            }
        }
        EncodingProbe.Found encoding = raw ? probe.found(layer.declared()) : layer.encoding();
        CrsFound crs = layer.crs().certainty() == CrsCertainty.UNKNOWN ? CrsDetection.ofBox(box) : layer.crs();
        place(systems, surroundings, crs);
        return found(encoding, crs, raw);
    }

    private void count(Flaw flaw) {
        flaws.merge(flaw, new Seen(1, features), (before, now) -> new Seen(before.count + 1, before.first));
    }

    private void sample(List<@Nullable String> values, boolean raw) {
        for (int i = 0; i < values.size() && i < samples.size(); i++) {
            String value = values.get(i);
            if (value != null && raw) {
                probe.look(value.getBytes(StandardCharsets.ISO_8859_1));
            }
            if (value != null && samples.get(i).size() < SAMPLES) {
                samples.get(i).add(value);
            }
        }
    }

    /** By the middle of all ground: one stray feature is for the reading to tell. */
    private void place(CoordinateSystems systems, Surroundings surroundings, CrsFound crs) {
        if (crs.crs() != null && !box.isNull()) {
            try {
                Geometry middle = systems.into4490(crs.crs(), AxisOrder.EAST_NORTH)
                        .apply(new org.locationtech.jts.geom.GeometryFactory().createPoint(box.centre()));
                surroundings.flaws(middle.getCoordinate()).forEach(flaw -> flaws.put(flaw, new Seen(features, 1)));
            } catch (IllegalArgumentException e) {
                flaws.put(Flaw.OUTSIDE_COUNTRY, new Seen(features, 1));
            }
        }
    }

    private FoundLayer found(EncodingProbe.Found encoding, CrsFound crs, boolean raw) {
        Charset charset = encoding.charset();
        List<FoundField> fields = new ArrayList<>();
        for (int i = 0; i < samples.size(); i++) {
            List<String> texts = samples.get(i).stream()
                    .map(text -> raw ? new String(text.getBytes(StandardCharsets.ISO_8859_1), charset) : text)
                    .map(text -> text.substring(0, Math.min(SAMPLE_LENGTH, text.length())))
                    .toList();
            fields.add(new FoundField(layer.fields().get(i), texts));
        }
        List<Oddity> oddities = new ArrayList<>(layer.oddities());
        if (encoding.differs()) {
            oddities.add(Oddity.ENCODING_DIFFERS);
        }
        if (encoding.certainty() == EncodingProbe.EncodingCertainty.UNKNOWN) {
            flaws.put(Flaw.TEXT_UNREADABLE, new Seen(features, 1));
        }
        Charset declared = encoding.declared();
        return new FoundLayer(
                number,
                layer.name(),
                fields,
                features,
                box.isNull() ? null : new double[] {box.getMinX(), box.getMinY(), box.getMaxX(), box.getMaxY()},
                new FoundEncoding(charset.name(), declared == null ? null : declared.name(), encoding.certainty()),
                crs,
                oddities,
                flaws.entrySet().stream()
                        .map(e -> new FoundFlaw(e.getKey(), e.getValue().count, e.getValue().first))
                        .toList());
    }
}
