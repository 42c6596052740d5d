package org.whistlegrid.grid.web;

import com.fasterxml.jackson.databind.JsonNode;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.geojson.GeoJsonReader;
import org.locationtech.jts.io.geojson.GeoJsonWriter;
import org.whistlegrid.platform.Position;
import org.whistlegrid.platform.Refusal;

/** Grounds as GeoJSON. */
final class GroundText {

    private static final GeometryFactory FACTORY = new GeometryFactory(new PrecisionModel(), Position.SRID);

    /** A tenth of a millimetre. */
    private static final int DECIMALS = 9;

    private GroundText() {}

    /** @throws Refusal {@code ground-invalid} when it is no GeoJSON geometry */
    static Geometry read(JsonNode geoJson, String where) {
        try {
            Geometry geometry = new GeoJsonReader(FACTORY).read(geoJson.toString());
            if (geometry == null || geometry.isEmpty()) {
                throw new Refusal(Refusal.Kind.INVALID, "ground-invalid", where);
            }
            return geometry;
        } catch (ParseException | RuntimeException e) {
            throw e instanceof Refusal refusal ? refusal : new Refusal(Refusal.Kind.INVALID, "ground-invalid", where);
        }
    }

    static String write(Geometry geometry) {
        GeoJsonWriter writer = new GeoJsonWriter(DECIMALS);
        writer.setEncodeCRS(false);
        return writer.write(geometry);
    }
}
