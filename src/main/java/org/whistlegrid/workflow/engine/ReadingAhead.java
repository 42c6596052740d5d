package org.whistlegrid.workflow.engine;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;

/** Begins to read the engine's mappings at the earliest moment that Quarkus offers: before database and configuration. */
@ApplicationScoped
public class ReadingAhead {

    private final Mappings mappings = new Mappings(EngineConfiguration.TABLE_PREFIX, EngineConfiguration.DATABASE);

    void begin(@Observes @Initialized(ApplicationScoped.class) Object event) {}

    Mappings mappings() {
        return mappings;
    }
}
