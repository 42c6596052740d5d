package org.whistlegrid.exchange.format;

import java.nio.charset.Charset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.geo.CrsFound;

/**
 * A layer as the file describes it, before any feature was looked at.
 *
 * @param declared encoding the file names for its text; null when it names none
 * @param encoding what the reader found in the bytes; null when it hands bytes over and somebody else has to look
 * @param oddities what is unusual about the file and was read nevertheless
 */
public record Layer(
        String name,
        List<String> fields,
        @Nullable Charset declared,
        EncodingProbe.@Nullable Found encoding,
        CrsFound crs,
        List<Oddity> oddities) {

    /** Unusual, told, and no reason to refuse. */
    public enum Oddity {
        /** Read in the order of the .shp file. */
        SHX_MISSING,
        DBF_MISSING,
        PRJ_MISSING,
        /** Geometry and attributes have different numbers of rows: the longer one was cut. */
        DBF_LENGTH_DIFFERS,
        /** Further files lie in the archive; they were not opened. */
        OTHER_FILES_IGNORED,
        /** The encoding found in the bytes is not the declared one. */
        ENCODING_DIFFERS
    }
}
