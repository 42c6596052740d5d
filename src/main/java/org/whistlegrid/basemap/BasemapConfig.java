package org.whistlegrid.basemap;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.whistlegrid.geo.Datum;

/** Settings of the basemaps that may lie under the grid: which there are, and what passes between their upstream and here. */
@ConfigMapping(prefix = "whistlegrid.map")
public interface BasemapConfig {

    /**
     * A key of 天地图 (from its console, kind 服务端). With it, eight sources are there without further words: {@code
     * vec_w}, {@code cva_w}, {@code img_w}, {@code cia_w} and the same in {@code _c}. The key stays on the server.
     */
    Optional<String> tiandituKey();

    /** Where 天地图 is asked; {@code {s}} is one of its servers 0 to 7. */
    @WithDefault("https://t{s}.tianditu.gov.cn")
    String tiandituAddress();

    /** Whether people who are not signed in (the public report page) may have 天地图 on their maps. */
    @WithDefault("true")
    boolean tiandituPublic();

    /** Basemaps by name ({@code a-z 0-9 _ -}). */
    Map<String, Source> sources();

    Basemap basemap();

    /** What passes between the upstream of a basemap and here. */
    interface Basemap {

        /** Folder in which fetched tiles are kept; made when missing. */
        @WithDefault(".data/basemap")
        Path folder();

        /** Size of that folder at most, in bytes. */
        @WithDefault("1073741824")
        long bytes();

        /** How long a kept tile is served without asking again. */
        @WithDefault("P7D")
        Duration age();

        /** How long after that it still serves when the upstream fails. */
        @WithDefault("P60D")
        Duration stale();

        /** Largest tile taken, in bytes. */
        @WithDefault("1048576")
        int maxBytes();

        /** From the first byte sent to the last one received. */
        @WithDefault("PT5S")
        Duration timeout();

        /** Tiles fetched at the same time. */
        @WithDefault("8")
        int fetching();

        /** After so many failures on end a source is left alone for a while. */
        @WithDefault("5")
        int failures();

        /** How long it is left alone. */
        @WithDefault("PT20S")
        Duration rest();
    }

    /** An XYZ or WMTS source. */
    interface Source {

        /** What people choose it by. */
        String title();

        /**
         * Address of one tile, with {@code {z}}, {@code {x}}, {@code {y}} or {@code {-y}} (rows from the south), and where
         * needed {@code {s}} and {@code {key}}. A WMTS is written as its GetTile request.
         */
        String url();

        /** Put in for {@code {key}}; never leaves the server. */
        Optional<String> key();

        /** Put in for {@code {s}}, taken in turn. */
        Optional<List<String>> servers();

        /** {@code WEB_MERCATOR} (天地图 _w), or {@code GEOGRAPHIC}: degrees from 180 W 90 N (天地图 _c). */
        @WithDefault("WEB_MERCATOR")
        Matrix matrix();

        /** {@code CGCS2000}, which WGS 84 agrees with; {@code GCJ02} when its content is shifted. */
        @WithDefault("CGCS2000")
        Datum datum();

        /** {@code BASE}, or {@code LABELS} that lie over the base named in {@link #over()}. */
        @WithDefault("BASE")
        Role role();

        /** The base that these labels belong to. */
        Optional<String> over();

        /** Whose map it is; shown on it. */
        Optional<String> attribution();

        /** Review number (审图号) of this map. */
        Optional<String> reviewNumber();

        /** Deepest zoom the upstream has. */
        @WithDefault("18")
        int deepest();

        /** Whether people who are not signed in may have it. */
        @WithDefault("false")
        boolean isPublic();

        /** Sent as {@code Referer}, where a key is bound to one. */
        Optional<String> referer();
    }

    /** How the world is cut into tiles. */
    enum Matrix {
        WEB_MERCATOR,
        GEOGRAPHIC
    }

    /** What a source is on a map. */
    enum Role {
        BASE,
        LABELS
    }
}
