package org.whistlegrid.exchange;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;

/** Settings of import and export. */
@ConfigMapping(prefix = "whistlegrid.exchange")
public interface ExchangeConfig {

    /** Folder that files lie in while they are read or written; made when missing. Nodes share it, or a client stays on one. */
    @WithDefault(".data/exchange")
    Path folder();

    /** Largest file taken, in bytes; {@code quarkus.http.limits.max-body-size} must allow it. */
    @WithDefault("1073741824")
    long maxBytes();

    /** How long an upload lies untouched before it is purged. */
    @WithDefault("PT24H")
    Duration kept();

    /** How long a reading may take. */
    @WithDefault("PT2H")
    Duration longest();

    /** After so long without a sign of life, whoever received, inspected or read is taken for dead. */
    @WithDefault("PT2M")
    Duration dead();

    /** Features of a preview. */
    @WithDefault("300")
    int preview();
}
