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
     * Pictures with more pixels are read with every second (third, …) pixel only, which bounds the memory of one decode
     * to some 64 MB.
     */
    @WithDefault("16000000")
    long decodePixels();

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
