package org.whistlegrid.ogcfeatures;

import java.util.Arrays;
import java.util.List;

/**
 * The coordinate systems that features are told in, each with the axis order of its definition. Between CGCS2000 and WGS
 * 84 no datum shift is applied: they agree within centimetres (decision 0005).
 */
public enum FeatureCrs {
    /** WGS 84, longitude first: the default of the standard and of GeoJSON. */
    CRS84("http://www.opengis.net/def/crs/OGC/1.3/CRS84"),
    /** CGCS2000, <em>latitude first</em>: what is stored, in the registry's axis order. */
    CGCS2000("http://www.opengis.net/def/crs/EPSG/0/4490"),
    /** WGS 84, <em>latitude first</em>. */
    WGS_84("http://www.opengis.net/def/crs/EPSG/0/4326"),
    /** Metres east and north. */
    WEB_MERCATOR("http://www.opengis.net/def/crs/EPSG/0/3857");

    private final String uri;

    FeatureCrs(String uri) {
        this.uri = uri;
    }

    public String uri() {
        return uri;
    }

    public boolean latitudeFirst() {
        return this == CGCS2000 || this == WGS_84;
    }

    public static List<String> uris() {
        return Arrays.stream(values()).map(FeatureCrs::uri).toList();
    }

    /** @throws ParameterInvalid for any other system ({@code /req/crs/fc-crs-valid-value}) */
    public static FeatureCrs of(String parameter, String uri) {
        return Arrays.stream(values())
                .filter(crs -> crs.uri.equals(uri))
                .findFirst()
                .orElseThrow(() -> new ParameterInvalid(parameter, uri));
    }
}
