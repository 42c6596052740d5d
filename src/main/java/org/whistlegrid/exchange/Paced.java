package org.whistlegrid.exchange;

import java.util.function.LongConsumer;

/** Passes a growing number on at most twice a second. */
final class Paced implements LongConsumer {

    private static final long HALF_A_SECOND = 500_000_000L;

    private final LongConsumer to;
    private long last = System.nanoTime();

    Paced(LongConsumer to) {
        this.to = to;
    }

    @Override
    public void accept(long number) {
        long now = System.nanoTime();
        if (now - last > HALF_A_SECOND) {
            last = now;
            to.accept(number);
        }
    }
}
