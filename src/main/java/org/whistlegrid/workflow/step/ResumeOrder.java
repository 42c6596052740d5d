package org.whistlegrid.workflow.step;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.whistlegrid.dispatch.SuspensionDesk;

/** The day until which an order was suspended has come: it is in hand again. */
@Named("resumeOrder")
@ApplicationScoped
public class ResumeOrder implements JavaDelegate {

    private final SuspensionDesk desk;

    ResumeOrder(SuspensionDesk desk) {
        this.desk = desk;
    }

    @Override
    public void execute(DelegateExecution execution) {
        desk.resumeOnItsDay(UUID.fromString(execution.getProcessBusinessKey()));
    }
}
