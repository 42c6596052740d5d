package org.whistlegrid.board.internal;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.whistlegrid.board.FilledBehind;

/** Fills an empty board at start. */
@ApplicationScoped
class Rebuilding {

    private static final FilledBehind BEHIND = new FilledBehind("board", Duration.ofMinutes(30));

    private final Projection projection;

    Rebuilding(Projection projection) {
        this.projection = projection;
    }

    void start(@Observes StartupEvent event) {
        BEHIND.begin(projection::isMissing, projection::rebuild);
    }
}
