package org.whistlegrid.board;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * Figures that many screens ask for at once: read by the first who asks, shared by all others who ask within a second,
 * and forgotten as soon as something changed.
 *
 * @param <K> who asks for what; holds the scope, so that nobody is shown another's figures
 */
public final class Recent<K, V> {

    private static final long KEPT = Duration.ofSeconds(1).toNanos();
    private static final int MOST = 2_000;

    private record Reading<V>(CompletableFuture<V> value, long begun) {}

    private final Map<K, Reading<V>> readings = new ConcurrentHashMap<>();
    private final LongSupplier nanos;

    public Recent() {
        this(System::nanoTime);
    }

    Recent(LongSupplier nanos) {
        this.nanos = nanos;
    }

    public V get(K key, Supplier<V> read) {
        long now = nanos.getAsLong();
        Reading<V> mine = new Reading<>(new CompletableFuture<>(), now);
        Reading<V> shared = readings.compute(key, (k, old) -> old != null && now - old.begun < KEPT ? old : mine);
        return shared == mine ? readFor(key, mine, read) : await(shared);
    }

    /** Who asks from now on is not given what was begun before. */
    public void forget() {
        readings.clear();
    }

    private V readFor(K key, Reading<V> mine, Supplier<V> read) {
        if (readings.size() > MOST) {
            readings.values().removeIf(reading -> mine.begun - reading.begun >= KEPT);
        }
        try {
            V value = read.get();
            mine.value.complete(value);
            return value;
        } catch (RuntimeException e) {
            readings.remove(key, mine);
            mine.value.completeExceptionally(e);
            throw e;
        }
    }

    private V await(Reading<V> shared) {
        try {
            return shared.value.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }
}
