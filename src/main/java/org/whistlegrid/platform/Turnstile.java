package org.whistlegrid.platform;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Lets a few through at a time, lets a few more wait, and turns the others away at once. What is costly and can wait
 * (drawing, fetching) stands behind one, so that a storm of it takes neither all threads nor all connections from the
 * work that cannot.
 */
public final class Turnstile {

    private final Semaphore inside;
    private final Semaphore admitted;
    private final Duration patience;

    /**
     * @param inside how many at a time
     * @param waiting how many more may wait for their turn
     * @param patience how long each of them waits
     */
    public Turnstile(int inside, int waiting, Duration patience) {
        this.inside = new Semaphore(inside, true);
        this.admitted = new Semaphore(inside + waiting);
        this.patience = patience;
    }

    /** @throws TooBusy when too many wait already, or the turn did not come in time */
    public <T> T pass(Supplier<T> work) {
        if (!admitted.tryAcquire()) {
            throw new TooBusy();
        }
        try {
            if (!inside.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new TooBusy();
            }
            try {
                return work.get();
            } finally {
                inside.release();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TooBusy();
        } finally {
            admitted.release();
        }
    }
}
