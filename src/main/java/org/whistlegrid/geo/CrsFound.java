package org.whistlegrid.geo;

import org.jspecify.annotations.Nullable;

/**
 * What a file says about its coordinate system, and how far that can be relied on.
 *
 * @param crs {@code EPSG:n} of a system the product converts; null when there is none or it is another
 * @param described the name the file gives it; null when it gives none
 */
public record CrsFound(@Nullable String crs, CrsCertainty certainty, @Nullable String described) {

    /** How far the answer can be relied on. */
    public enum CrsCertainty {
        /** The file names it and its parameters agree. */
        CERTAIN,
        /** Parameters or the format's own rule say so, or the numbers can hardly be anything else. */
        LIKELY,
        /** The file names one the product does not convert. */
        UNSUPPORTED,
        /** Somebody must say. */
        UNKNOWN
    }

    public static final CrsFound NOTHING = new CrsFound(null, CrsCertainty.UNKNOWN, null);

    static CrsFound unsupported(String described) {
        return new CrsFound(null, CrsCertainty.UNSUPPORTED, described);
    }
}
