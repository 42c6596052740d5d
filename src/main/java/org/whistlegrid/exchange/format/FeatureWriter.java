package org.whistlegrid.exchange.format;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.MultiPolygon;

/** Writes features to a file, one after the other; the file is whole when the writer is closed. */
public interface FeatureWriter extends Closeable {

    /** @param ground in the coordinate system the file was begun with, longitude or easting first */
    void write(List<@Nullable String> values, MultiPolygon ground) throws IOException;
}
