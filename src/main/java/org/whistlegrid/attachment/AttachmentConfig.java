package org.whistlegrid.attachment;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;

/** Settings of the attachments. */
@ConfigMapping(prefix = "whistlegrid.attachment")
public interface AttachmentConfig {

    /** Folder the pictures are kept in; made when missing. */
    @WithDefault(".data/attachments")
    Path folder();

    /** Largest file taken, in bytes (domain.md §4.4: 10 MB a file). */
    @WithDefault("10485760")
    long maxBytes();

    /** Largest picture decoded, in pixels. */
    @WithDefault("40000000")
    long maxPixels();

    /**
     * Longest side taken, in pixels. A row is read whole: one of thirty million pixels would fit into {@link #maxPixels}
     * and into no memory.
     */
    @WithDefault("20000")
    int maxSide();

    /**
     * A picture that would be larger than this when decoded, in bytes, is read with every second (third, …) pixel only,
     * which bounds the memory of one decode.
     */
    @WithDefault("48000000")
    long decodeBytes();

    /**
     * Passes over a progressive JPEG that are read; cameras and browsers write some ten. Each pass costs as much as the
     * whole picture and can be written in fifty bytes.
     */
    @WithDefault("100")
    int maxScans();

    /** Pictures decoded at the same time; others wait. */
    @WithDefault("2")
    int decoders();

    /** How long an upload waits for a decoder before it is asked to come again. */
    @WithDefault("PT20S")
    Duration patience();

    /** How long an upload waits to be claimed before it is purged. */
    @WithDefault("PT24H")
    Duration unclaimed();
}
