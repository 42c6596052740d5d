package org.whistlegrid.exchange.format;

import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.List;

/** A file that was recognised by its content and can be read, from the beginning, any number of times. */
public interface SourceFile extends Closeable {

    Format format();

    List<Layer> layers();

    /**
     * Reads a layer.
     *
     * @param charset of its text; ISO 8859-1 hands the bytes over as they are
     */
    Features open(int layer, Charset charset) throws IOException;
}
