package org.whistlegrid.grid.internal;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/** The tiles used last and most, up to a number of bytes. Who asks for what another is making waits for that one. */
final class TileCache<K> {

    /** What an entry costs beside its bytes. */
    private static final int OVERHEAD = 200;

    private final AsyncCache<K, Tile> tiles;

    TileCache(long bytes) {
        tiles = Caffeine.newBuilder()
                .maximumWeight(bytes)
                .weigher((K key, Tile tile) -> tile.bytes().length + OVERHEAD)
                .buildAsync();
    }

    Tile get(K key, Supplier<Tile> make) {
        CompletableFuture<Tile> mine = new CompletableFuture<>();
        CompletableFuture<Tile> shared = tiles.asMap().putIfAbsent(key, mine);
        return shared == null ? make(mine, make) : await(shared);
    }

    /** What failed is not kept: the cache drops futures that end badly. */
    private static Tile make(CompletableFuture<Tile> mine, Supplier<Tile> make) {
        try {
            Tile tile = make.get();
            mine.complete(tile);
            return tile;
        } catch (RuntimeException | Error e) {
            mine.completeExceptionally(e);
            throw e;
        }
    }

    private static Tile await(CompletableFuture<Tile> shared) {
        try {
            return shared.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }
}
