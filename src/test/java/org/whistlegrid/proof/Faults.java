package org.whistlegrid.proof;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.util.concurrent.atomic.AtomicInteger;
import org.whistlegrid.platform.DomainEvent;

/**
 * Breaks a verb in the middle, as a crash would: at the n-th point from now on at which a fact is told, before anybody has
 * heard it or after all have. Does nothing unless it is armed.
 */
@ApplicationScoped
class Faults {

    private final AtomicInteger left = new AtomicInteger(-1);

    /** A crash, not a refusal. */
    static final class Crash extends RuntimeException {
        Crash() {
            super("a crash of the test");
        }
    }

    void arm(int points) {
        left.set(points);
    }

    /** @return whether it never came to the point that was meant */
    boolean disarm() {
        return left.getAndSet(-1) >= 0;
    }

    void beforeAll(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) DomainEvent fact) {
        point();
    }

    void afterAll(@Observes @Priority(Interceptor.Priority.PLATFORM_AFTER + 1000) DomainEvent fact) {
        point();
    }

    private void point() {
        if (left.get() >= 0 && left.getAndDecrement() == 0) {
            throw new Crash();
        }
    }
}
