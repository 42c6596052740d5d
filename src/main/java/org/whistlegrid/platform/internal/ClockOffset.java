package org.whistlegrid.platform.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Duration;

/** The stored distance between the product's clock and the machine's: one row, it only grows. */
@ApplicationScoped
public class ClockOffset {

    private final EntityManager entities;

    ClockOffset(EntityManager entities) {
        this.entities = entities;
    }

    public Duration read() {
        Number millis = (Number) entities.createNativeQuery("select offset_millis from platform.clock")
                .getSingleResult();
        return Duration.ofMillis(millis.longValue());
    }

    public void write(Duration offset) {
        entities.createNativeQuery("update platform.clock set offset_millis = greatest(offset_millis, :millis)")
                .setParameter("millis", offset.toMillis())
                .executeUpdate();
    }
}
