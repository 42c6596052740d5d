package org.whistlegrid.grid.internal;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.whistlegrid.geo.CoordinateSystems;
import org.whistlegrid.grid.Loading.Phase;
import org.whistlegrid.platform.Zones;

/** Behind the start of the application: opens the coordinate registry, loads the demo once, builds today's index. */
@ApplicationScoped
class FirstStart {

    private static final Logger LOG = Logger.getLogger(FirstStart.class);

    private final boolean demo;
    private final DemoLoader loader;
    private final CoordinateSystems systems;
    private final GridVersions versions;
    private final LocateIndexes indexes;
    private final UnitGrids units;
    private final LoadingProgress progress;
    private final Clock clock;

    FirstStart(
            @ConfigProperty(name = "whistlegrid.demo", defaultValue = "false") boolean demo,
            DemoLoader loader,
            CoordinateSystems systems,
            GridVersions versions,
            LocateIndexes indexes,
            UnitGrids units,
            LoadingProgress progress,
            Clock clock) {
        this.demo = demo;
        this.loader = loader;
        this.systems = systems;
        this.versions = versions;
        this.indexes = indexes;
        this.units = units;
        this.progress = progress;
        this.clock = clock;
    }

    void start(@Observes StartupEvent event) {
        inBackground("grid-coordinates", systems::warm);
        inBackground("grid-first-start", this::load);
    }

    private static void inBackground(String name, Runnable job) {
        Thread thread = new Thread(job, name);
        thread.setDaemon(true);
        thread.start();
    }

    private void load() {
        try {
            if (demo) {
                loader.loadOnce();
            }
            LocalDate today = LocalDate.ofInstant(clock.instant(), Zones.CITY);
            versions.on(today).ifPresent(version -> {
                progress.enter(Phase.INDEXING, progress.get().total());
                indexes.keep(Set.of(version.id()));
                units.complete(version.id());
                progress.enter(Phase.READY, progress.get().total());
            });
        } catch (RuntimeException e) {
            progress.enter(Phase.FAILED, 0);
            LOG.error("Grid: the first load failed; nothing of it was kept, a restart tries again", e);
        }
    }
}
