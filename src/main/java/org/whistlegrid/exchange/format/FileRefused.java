package org.whistlegrid.exchange.format;

import org.whistlegrid.platform.Refusal;

/** A file that is not taken at all, and why. */
public class FileRefused extends Refusal {

    private FileRefused(Kind kind, String code, Object... arguments) {
        super(kind, code, "file", arguments);
    }

    private static FileRefused unprocessable(String code, Object... arguments) {
        return new FileRefused(Kind.UNPROCESSABLE, code, arguments);
    }

    /** None of the four formats by its content, whatever its name says. */
    public static FileRefused kindUnknown() {
        return unprocessable("file-kind-unknown");
    }

    /** GML, KML and other XML: not taken, and never handed to an XML parser. */
    public static FileRefused xml() {
        return unprocessable("file-xml");
    }

    public static FileRefused empty() {
        return unprocessable("file-empty");
    }

    public static FileRefused tooLarge(long limit) {
        return new FileRefused(Kind.TOO_LARGE, "file-too-large", Math.max(1, limit >> 20));
    }

    /** It begins as the format and does not go on as it, or ends too early. */
    public static FileRefused malformed(Format format, String where) {
        return unprocessable("file-malformed", format, where);
    }

    public static FileRefused noLayer(Format format) {
        return unprocessable("file-no-layer", format);
    }

    public static FileRefused tooManyLayers(int limit) {
        return unprocessable("file-too-many-layers", limit);
    }

    public static FileRefused tooManyFields(String layer, int limit) {
        return unprocessable("file-too-many-fields", layer, limit);
    }

    /** An entry of an archive that would be written outside of the folder it is unpacked in. */
    public static FileRefused pathOutside(String entry) {
        return unprocessable("archive-path-outside", entry);
    }

    public static FileRefused bomb() {
        return unprocessable("archive-bomb");
    }

    public static FileRefused withoutShapefile() {
        return unprocessable("archive-without-shapefile");
    }

    public static FileRefused bareShapefile() {
        return unprocessable("shapefile-not-zipped");
    }

    /** A database that would do something when it is read: views, virtual tables, triggers in the place of tables. */
    public static FileRefused unsafe(String name) {
        return unprocessable("geopackage-unsafe", name);
    }
}
