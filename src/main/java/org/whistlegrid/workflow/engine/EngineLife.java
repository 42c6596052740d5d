package org.whistlegrid.workflow.engine;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.transaction.TransactionManager;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jboss.logging.Logger;
import org.whistlegrid.platform.Ids;

/** Starts the engine, deploys what is new in the jar, lets timers fire, and stops it in the opposite order. */
@ApplicationScoped
public class EngineLife {

    private static final Logger LOG = Logger.getLogger(EngineLife.class);

    private static final int LAST = 10_000;

    private final EngineSettings settings;
    private final EngineConfiguration configuration;
    private final ProcessEngine engine;

    /** @param steps their bean names are what diagrams call; nothing else is visible to a diagram */
    EngineLife(
            EngineSettings settings,
            TransactionManager transactions,
            DataSource dataSource,
            Ids ids,
            ReadingAhead reading,
            @Any Instance<JavaDelegate> steps) {
        this.settings = settings;
        this.configuration = new EngineConfiguration(
                transactions,
                dataSource,
                steps.handlesStream()
                        .collect(Collectors.toMap(step -> step.getBean().getName(), Instance.Handle::get)),
                settings,
                ids,
                reading.mappings());
        long begun = System.nanoTime();
        this.engine = configuration.buildProcessEngine();
        LOG.infof("Process engine ready after %d ms", (System.nanoTime() - begun) / 1_000_000);
    }

    @Produces
    @ApplicationScoped
    ProcessEngine engine() {
        return engine;
    }

    /** After the clock, before anything that starts cases. */
    void start(@Observes @Priority(10) StartupEvent event, Diagrams diagrams) {
        diagrams.deployChanged();
        configuration.getRegisteredDeployments().addAll(diagrams.deployments());
    }

    /** @return whether it was new to this node, which runs its timers from now on */
    public boolean runTimersOf(String deployment) {
        return configuration.getRegisteredDeployments().add(deployment);
    }

    public boolean runsTimersOf(String deployment) {
        return configuration.getRegisteredDeployments().contains(deployment);
    }

    /** When everything else has started: a timer needs all rooms. */
    void fireTimers(@Observes @Priority(LAST) StartupEvent event, EngineClock clock) {
        if (settings.jobExecutor()) {
            configuration.getJobExecutor().start();
            // After a shift an idle node would look only when its pause is over.
            clock.wakes(configuration.getJobExecutor()::jobWasAdded);
        }
    }

    /** Waits for running jobs; what was taken and not begun is free again after {@link EngineSettings#hold()}. */
    void stop(@Observes @Priority(10) ShutdownEvent event) {
        configuration.getJobExecutor().shutdown();
        engine.close();
    }
}
