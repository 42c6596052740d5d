package org.whistlegrid.geo;

import com.fasterxml.jackson.databind.JsonNode;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.geojson.GeoJsonReader;
import org.locationtech.jts.io.geojson.GeoJsonWriter;
import org.whistlegrid.platform.Position;
import org.whistlegrid.platform.Refusal;

/** Grounds as GeoJSON in EPSG:4490, longitude first. */
public final class GroundText {

    private static final GeometryFactory FACTORY = new GeometryFactory(new PrecisionModel(), Position.SRID);

    /** A tenth of a millimetre. */
    private static final int DECIMALS = 9;

    private GroundText() {}

    /** @throws Refusal {@code ground-invalid} when it is no GeoJSON geometry */
    public static Geometry read(JsonNode geoJson, String where) {
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

    public static String write(Geometry geometry) {
        GeoJsonWriter writer = new GeoJsonWriter(DECIMALS);
        writer.setEncodeCRS(false);
        return writer.write(geometry);
    }
}
