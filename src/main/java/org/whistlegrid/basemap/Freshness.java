package org.whistlegrid.basemap;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.whistlegrid.platform.TooBusy;
import org.whistlegrid.platform.Turnstile;

/**
 * When a kept tile will do and when the upstream is asked: once for all who want the same tile, a few tiles at a time,
 * and with the kept one as the answer when that fails.
 */
@ApplicationScoped
class Freshness {

    /** How long a browser need not ask again for a tile that is old, or that the upstream does not have. */
    private static final Duration SHORTLY = Duration.ofMinutes(1);

    /** Where the upstream had no picture it is asked again sooner. */
    private static final Duration UNTIL_IT_HAS_ONE = Duration.ofHours(1);

    private final KeptTiles kept;
    private final BasemapConfig.Basemap limits;
    private final Turnstile turnstile;
    private final Clock clock;
    private final Map<String, CompletableFuture<byte[]>> underWay = new ConcurrentHashMap<>();

    Freshness(KeptTiles kept, BasemapConfig config, Clock clock) {
        this.kept = kept;
        this.limits = config.basemap();
        this.turnstile = new Turnstile(limits.fetching(), limits.fetching() * 8, limits.timeout());
        this.clock = clock;
    }

    /** Empty when the upstream fails and nothing usable is kept. */
    Optional<BasemapTile> tile(String name, Supplier<Optional<byte[]>> fetch) {
        Optional<KeptTiles.Kept> found = kept.find(name);
        Duration most = found.filter(tile -> tile.bytes().length == 0)
                .map(none -> UNTIL_IT_HAS_ONE)
                .orElse(limits.age());
        Duration age = found.map(tile -> Duration.between(tile.fetched(), clock.instant()))
                .orElse(most);
        if (age.compareTo(most) < 0) {
            return found.map(tile -> new BasemapTile(tile.bytes(), most.minus(age), false));
        }
        try {
            byte[] fetched = once(name, fetch);
            return Optional.of(new BasemapTile(fetched, fetched.length == 0 ? SHORTLY : limits.age(), false));
        } catch (UpstreamFailed | TooBusy e) {
            Instant end = clock.instant().minus(limits.age()).minus(limits.stale());
            return found.filter(tile -> tile.fetched().isAfter(end) && tile.bytes().length > 0)
                    .map(tile -> new BasemapTile(tile.bytes(), SHORTLY, true));
        }
    }

    private byte[] once(String name, Supplier<Optional<byte[]>> fetch) {
        CompletableFuture<byte[]> mine = new CompletableFuture<>();
        CompletableFuture<byte[]> shared = underWay.putIfAbsent(name, mine);
        if (shared != null) {
            return await(shared);
        }
        try {
            byte[] bytes = turnstile.pass(fetch).orElse(new byte[0]);
            kept.keep(name, bytes);
            mine.complete(bytes);
            return bytes;
        } catch (RuntimeException e) {
            mine.completeExceptionally(e);
            throw e;
        } finally {
            underWay.remove(name, mine);
        }
    }

    private static byte[] await(CompletableFuture<byte[]> shared) {
        try {
            return shared.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }
}
