package org.whistlegrid.catalogue.internal;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.platform.Zones;

/** Keeps today's holdings in memory; an edition that begins tomorrow is in force tomorrow. */
@ApplicationScoped
public class Shelf {

    private final Editions editions;
    private final Clock clock;

    private volatile @Nullable Holdings holdings;

    Shelf(Editions editions, Clock clock) {
        this.editions = editions;
        this.clock = clock;
    }

    /** Before the rooms above wake: they look categories up at once. */
    void open(@Observes @Priority(3) StartupEvent event) {
        editions.seed();
        inForce();
    }

    public Holdings inForce() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Zones.CITY);
        Holdings known = holdings;
        if (known == null || !known.isOf(today)) {
            known = editions.on(today);
            holdings = known;
        }
        return known;
    }
}
