package org.whistlegrid.geo;

import java.util.Locale;

/**
 * What the coordinates of a map mean on the ground: {@code CGCS2000}, which WGS 84 agrees with, or {@code GCJ02}, the
 * shifted one of domestic web maps. Tiles that lie over a shifted basemap are shifted alike, on the way out and nowhere
 * else.
 */
public enum Datum {
    CGCS2000,
    GCJ02;

    /**
     * @param text null is CGCS2000
     * @throws CrsUnsupported for any other name
     */
    public static Datum named(@org.jspecify.annotations.Nullable String text) {
        if (text == null) {
            return CGCS2000;
        }
        String name = text.strip().toUpperCase(Locale.ROOT).replace("-", "");
        for (Datum datum : values()) {
            if (datum.name().equals(name)) {
                return datum;
            }
        }
        throw new CrsUnsupported(text);
    }
}
