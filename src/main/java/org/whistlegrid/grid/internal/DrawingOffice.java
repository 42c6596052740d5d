package org.whistlegrid.grid.internal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Supplier;
import org.whistlegrid.grid.MapConfig;
import org.whistlegrid.platform.TooBusy;
import org.whistlegrid.platform.Turnstile;

/** Where tiles are cut and pictures drawn, a few at a time: people who zoom about must not slow those who report. */
@ApplicationScoped
public class DrawingOffice {

    private final Turnstile turnstile;

    DrawingOffice(MapConfig config) {
        int half = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
        this.turnstile = new Turnstile(config.drawing().orElse(half), config.waiting(), config.patience());
    }

    /** @throws TooBusy when too many wait already */
    public <T> T draw(Supplier<T> work) {
        return turnstile.pass(work);
    }
}
