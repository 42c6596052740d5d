package org.whistlegrid.exchange.format;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;

/** RFC 7946 in EPSG:4326; any other system is named by the older {@code crs} member, which GDAL and QGIS read. */
final class GeoJsonWriter implements FeatureWriter {

    private final JsonGenerator json;
    private final List<FeatureWriters.Column> columns;

    GeoJsonWriter(Path file, String layer, List<FeatureWriters.Column> columns, String crs) throws IOException {
        this.columns = columns;
        this.json = new JsonFactory()
                .createGenerator(new BufferedOutputStream(Files.newOutputStream(file), 1 << 16), JsonEncoding.UTF8);
        json.writeStartObject();
        json.writeStringField("type", "FeatureCollection");
        json.writeStringField("name", layer);
        if (!crs.equals("EPSG:4326")) {
            json.writeObjectFieldStart("crs");
            json.writeStringField("type", "name");
            json.writeObjectFieldStart("properties");
            json.writeStringField("name", "urn:ogc:def:crs:EPSG::" + crs.substring(5));
            json.writeEndObject();
            json.writeEndObject();
        }
        json.writeArrayFieldStart("features");
    }

    @Override
    public void write(List<@Nullable String> values, MultiPolygon ground) throws IOException {
        json.writeStartObject();
        json.writeStringField("type", "Feature");
        json.writeObjectFieldStart("properties");
        for (int i = 0; i < columns.size(); i++) {
            json.writeStringField(columns.get(i).name(), values.get(i));
        }
        json.writeEndObject();
        json.writeObjectFieldStart("geometry");
        json.writeStringField("type", "MultiPolygon");
        json.writeArrayFieldStart("coordinates");
        for (int part = 0; part < ground.getNumGeometries(); part++) {
            polygon((Polygon) ground.getGeometryN(part));
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndObject();
    }

    private void polygon(Polygon polygon) throws IOException {
        json.writeStartArray();
        ring(polygon.getExteriorRing());
        for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
            ring(polygon.getInteriorRingN(hole));
        }
        json.writeEndArray();
    }

    private void ring(LinearRing ring) throws IOException {
        CoordinateSequence points = ring.getCoordinateSequence();
        json.writeStartArray();
        for (int i = 0; i < points.size(); i++) {
            json.writeArray(new double[] {points.getX(i), points.getY(i)}, 0, 2);
        }
        json.writeEndArray();
    }

    @Override
    public void close() throws IOException {
        json.writeEndArray();
        json.writeEndObject();
        json.close();
    }
}
