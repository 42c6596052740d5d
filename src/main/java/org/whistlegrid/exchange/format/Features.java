package org.whistlegrid.exchange.format;

import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The features of a layer, one after the other. */
public interface Features extends Closeable {

    /**
     * The next one, null at the end.
     *
     * @throws FileRefused when the file cannot be read on
     */
    @Nullable
    Feature next() throws IOException;
}
