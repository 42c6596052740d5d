package org.whistlegrid.ogcfeatures.web;

import java.util.List;

/** What the interface promises to keep ({@code /req/core/conformance-success}). */
record Conformance(List<String> conformsTo) {

    private static final String CORE = "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/";

    static final Conformance OURS = new Conformance(List.of(
            CORE + "core",
            CORE + "oas30",
            CORE + "html",
            CORE + "geojson",
            "http://www.opengis.net/spec/ogcapi-features-2/1.0/conf/crs"));
}
