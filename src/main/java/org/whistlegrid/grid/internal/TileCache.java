package org.whistlegrid.grid.internal;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The tiles used last, up to a number of bytes. */
final class TileCache {

    record Key(UUID version, int z, int x, int y) {}

    private static final int OVERHEAD = 128;

    private final long capacity;
    private final Map<Key, byte[]> tiles = new LinkedHashMap<>(256, 0.75f, true);
    private long size;

    TileCache(long capacity) {
        this.capacity = capacity;
    }

    synchronized Optional<byte[]> get(Key key) {
        return Optional.ofNullable(tiles.get(key));
    }

    synchronized void put(Key key, byte[] tile) {
        byte[] before = tiles.put(key, tile);
        size += before == null ? tile.length + OVERHEAD : tile.length - before.length;
        var eldest = tiles.entrySet().iterator();
        while (size > capacity && eldest.hasNext()) {
            size -= eldest.next().getValue().length + OVERHEAD;
            eldest.remove();
        }
    }
}
