package org.whistlegrid.basemap;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.whistlegrid.geo.TileAddress;
import org.whistlegrid.geo.TileUnknown;

/** The basemaps of the configuration. A wrong one stops the start, not the first person who opens a map. */
@Startup
@ApplicationScoped
public class Basemaps {

    private static final Logger LOG = Logger.getLogger(Basemaps.class);

    private record Offered(BasemapSource source, Health health) {}

    private final Map<String, Offered> offered = new LinkedHashMap<>();
    private final Upstream upstream;
    private final Freshness freshness;

    Basemaps(BasemapConfig config, Upstream upstream, Freshness freshness, Clock clock) {
        this.upstream = upstream;
        this.freshness = freshness;
        BasemapConfig.Basemap limits = config.basemap();
        Map<String, BasemapConfig.Source> sources = new LinkedHashMap<>(Tianditu.sources(config));
        sources.putAll(config.sources());
        sources.forEach((name, settings) -> offered.put(
                name,
                new Offered(new BasemapSource(name, settings), new Health(clock, limits.failures(), limits.rest()))));
    }

    /** Names and settings, as far as this asker may have them. */
    public Collection<Map.Entry<String, BasemapConfig.Source>> list(boolean signedIn) {
        return offered.values().stream()
                .filter(each -> signedIn || each.source().settings().isPublic())
                .map(each -> Map.entry(each.source().name(), each.source().settings()))
                .toList();
    }

    /**
     * A tile in Web Mercator; sources in degrees are warped to it.
     *
     * @throws BasemapUnknown when there is none of that name for this asker
     * @throws BasemapUnavailable when the upstream fails and nothing is kept
     */
    public BasemapTile tile(String name, TileAddress address, boolean signedIn) {
        Offered basemap = of(name, signedIn);
        if (basemap.source().settings().matrix() == BasemapConfig.Matrix.WEB_MERCATOR) {
            return asItIs(basemap, address.z(), address.x(), address.y());
        }
        if (address.z() < 1) {
            throw new TileUnknown(address.z(), address.x(), address.y());
        }
        return freshness
                .tile(name + "/mercator/" + address, () -> warped(basemap, address))
                .orElseThrow(() -> new BasemapUnavailable(name));
    }

    /** A tile in the source's own matrix. */
    public BasemapTile asItIs(String name, int z, int x, int y, boolean signedIn) {
        return asItIs(of(name, signedIn), z, x, y);
    }

    private Offered of(String name, boolean signedIn) {
        return Optional.ofNullable(offered.get(name))
                .filter(each -> signedIn || each.source().settings().isPublic())
                .orElseThrow(() -> new BasemapUnknown(name));
    }

    private BasemapTile asItIs(Offered basemap, int z, int x, int y) {
        BasemapSource source = basemap.source();
        if (!source.has(z, x, y)) {
            throw new TileUnknown(z, x, y);
        }
        String tile = String.join("/", List.of(source.name(), "own", "" + z, "" + x, "" + y));
        return freshness
                .tile(tile, () -> fetch(basemap, z, x, y))
                .orElseThrow(() -> new BasemapUnavailable(source.name()));
    }

    private Optional<byte[]> fetch(Offered basemap, int z, int x, int y) {
        Health health = basemap.health();
        if (health.resting()) {
            throw new UpstreamFailed("left alone for a while");
        }
        String name = basemap.source().name();
        try {
            Optional<byte[]> picture = upstream.fetch(basemap.source(), z, x, y);
            health.answered();
            return picture;
        } catch (UpstreamFailed e) {
            LOG.warnf("Basemap %s: %d/%d/%d: %s", name, z, x, y, e.getMessage());
            if (health.failed()) {
                LOG.warnf("Basemap %s: left alone for a while", name);
            }
            throw e;
        }
    }

    private Optional<byte[]> warped(Offered basemap, TileAddress address) {
        try {
            return GeographicWarp.tile(
                    address,
                    row -> basemap.source().has(address.z(), address.x(), row)
                            ? Optional.of(asItIs(basemap, address.z(), address.x(), row)
                                            .bytes())
                                    .filter(bytes -> bytes.length > 0)
                            : Optional.empty());
        } catch (IOException | BasemapUnavailable e) {
            throw new UpstreamFailed("not to be warped");
        }
    }
}
