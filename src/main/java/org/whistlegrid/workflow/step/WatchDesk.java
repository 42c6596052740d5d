package org.whistlegrid.workflow.step;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.whistlegrid.supervision.Supervision;
import org.whistlegrid.workflow.internal.Facts;

/** The time of the desk where a case waits has come: what passed is noticed once, and the watch moves on or ends. */
@Named("watchDesk")
@ApplicationScoped
public class WatchDesk implements JavaDelegate {

    private final Supervision supervision;

    WatchDesk(Supervision supervision) {
        this.supervision = supervision;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Facts.setNextCheck(
                execution,
                supervision.watchIncident(Facts.incidentId(execution)).orElse(null));
    }
}
