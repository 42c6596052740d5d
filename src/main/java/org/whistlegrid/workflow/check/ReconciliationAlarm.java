package org.whistlegrid.workflow.check;

import io.smallrye.health.api.Wellness;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/** Says that stages and procedures do not agree somewhere; a person must look, so the node is not taken away for it. */
@Wellness
@ApplicationScoped
class ReconciliationAlarm implements HealthCheck {

    private final Reconciliation reconciliation;

    ReconciliationAlarm(Reconciliation reconciliation) {
        this.reconciliation = reconciliation;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("reconciliation")
                .withData("findings", reconciliation.left())
                .withData("healed", reconciliation.healed())
                .withData(
                        "lookedAt",
                        reconciliation.lookedAt().map(Instant::toString).orElse("not yet"))
                .status(reconciliation.left() == 0)
                .build();
    }
}
