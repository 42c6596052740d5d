package org.whistlegrid.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Figures that are shared for a second. */
class RecentTest {

    private final AtomicLong nanos = new AtomicLong(5);
    private final AtomicInteger reads = new AtomicInteger();
    private final Recent<String, Integer> recent = new Recent<>(nanos::get);

    @Test
    void readOnceASecondForEachKey() {
        assertThat(ask("a")).isEqualTo(1);
        assertThat(ask("a")).isEqualTo(1);
        assertThat(ask("b")).isEqualTo(2);
        nanos.addAndGet(Duration.ofMillis(999).toNanos());
        assertThat(ask("a")).isEqualTo(1);
        nanos.addAndGet(Duration.ofMillis(1).toNanos());
        assertThat(ask("a")).isEqualTo(3);
    }

    /** Who is called because something changed must not be shown what was before. */
    @Test
    void forgottenWhenSomethingChanged() {
        ask("a");
        recent.forget();
        assertThat(ask("a")).isEqualTo(2);
    }

    @Test
    void aFailureIsNotKept() {
        assertThatThrownBy(() -> recent.get("a", () -> {
                    throw new IllegalStateException("no database");
                }))
                .hasMessage("no database");
        assertThat(ask("a")).isEqualTo(1);
    }

    @Test
    void manyAtOnceCauseOneReading() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        ExecutorService pool = Executors.newFixedThreadPool(8);
        try {
            Future<Integer> first = pool.submit(() -> recent.get("a", () -> {
                begun.countDown();
                await(go);
                return reads.incrementAndGet();
            }));
            begun.await();
            List<Future<Integer>> others = IntStream.range(0, 7)
                    .mapToObj(i -> pool.submit(() -> ask("a")))
                    .toList();
            go.countDown();
            assertThat(first.get()).isEqualTo(1);
            for (Future<Integer> other : others) {
                assertThat(other.get()).isEqualTo(1);
            }
        } finally {
            pool.shutdownNow();
        }
    }

    private int ask(String key) {
        return recent.get(key, reads::incrementAndGet);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
