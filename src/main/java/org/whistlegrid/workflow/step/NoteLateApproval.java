package org.whistlegrid.workflow.step;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.whistlegrid.whistle.WhistleWatch;

/** The leadership let its own limit pass: it is kept, and the whistle goes on waiting for its word. */
@Named("noteLateApproval")
@ApplicationScoped
public class NoteLateApproval implements JavaDelegate {

    private final WhistleWatch whistles;

    NoteLateApproval(WhistleWatch whistles) {
        this.whistles = whistles;
    }

    @Override
    public void execute(DelegateExecution execution) {
        whistles.noteLateApproval(UUID.fromString(execution.getProcessBusinessKey()));
    }
}
