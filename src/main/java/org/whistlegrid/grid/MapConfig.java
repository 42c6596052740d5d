package org.whistlegrid.grid;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Settings of the district's own map: what it says of itself, what may be drawn at once, what is kept. What lies under it
 * has its own, with the same beginning of their names: {@code basemap.BasemapConfig}.
 */
@ConfigMapping(prefix = "whistlegrid.map")
public interface MapConfig {

    /** Review number (审图号) of the public maps, as {@code GS(2026)0001}; shown on every map and picture. */
    Optional<String> reviewNumber();

    /** Who drew the district's own map; shown on it. */
    Optional<String> attribution();

    /** Tiles and pictures drawn at the same time; half as many as the machine has processors when not said. */
    OptionalInt drawing();

    /** How many more may wait for their turn; the others are asked to come again. */
    @WithDefault("32")
    int waiting();

    /** How long they wait. */
    @WithDefault("PT4S")
    Duration patience();

    /** Memory for vector tiles and, as much again, for drawn ones, in bytes. */
    @WithDefault("50331648")
    long tileBytes();
}
