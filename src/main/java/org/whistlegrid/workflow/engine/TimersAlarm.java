package org.whistlegrid.workflow.engine;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.health.api.Wellness;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/**
 * Says that timers have given up: gauge {@code whistlegrid.workflow.jobs.given.up} and a wellness check. Neither readiness
 * nor liveness look at it; taking the node away would not bring a timer back.
 */
@Wellness
@ApplicationScoped
public class TimersAlarm implements HealthCheck {

    private final GivenUpJobs givenUp;

    TimersAlarm(GivenUpJobs givenUp) {
        this.givenUp = givenUp;
    }

    void measure(@Observes StartupEvent event, MeterRegistry meters) {
        meters.gauge("whistlegrid.workflow.jobs.given.up", givenUp, GivenUpJobs::count);
    }

    @Override
    public HealthCheckResponse call() {
        long count = givenUp.count();
        return HealthCheckResponse.named("timers")
                .withData("givenUp", count)
                .status(count == 0)
                .build();
    }
}
