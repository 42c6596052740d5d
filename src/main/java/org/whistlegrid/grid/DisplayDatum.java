package org.whistlegrid.grid;

import java.util.Locale;

/**
 * What the coordinates of a drawn map mean. Tiles that lie over a basemap whose content is shifted (GCJ-02) are shifted
 * alike, on the way out and nowhere else.
 */
public enum DisplayDatum {
    CGCS2000,
    GCJ02;

    /**
     * @param text null is CGCS2000
     * @throws CrsUnsupported for any other name
     */
    public static DisplayDatum named(@org.jspecify.annotations.Nullable String text) {
        if (text == null) {
            return CGCS2000;
        }
        String name = text.strip().toUpperCase(Locale.ROOT).replace("-", "");
        for (DisplayDatum datum : values()) {
            if (datum.name().equals(name)) {
                return datum;
            }
        }
        throw new CrsUnsupported(text);
    }
}
