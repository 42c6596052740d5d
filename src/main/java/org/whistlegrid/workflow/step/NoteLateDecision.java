package org.whistlegrid.workflow.step;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.whistlegrid.dispatch.ApplicationDesk;

/** The approver let his own limit pass: it is charged to him, and the application goes on waiting. */
@Named("noteLateDecision")
@ApplicationScoped
public class NoteLateDecision implements JavaDelegate {

    private final ApplicationDesk desk;

    NoteLateDecision(ApplicationDesk desk) {
        this.desk = desk;
    }

    @Override
    public void execute(DelegateExecution execution) {
        desk.noteLateness(UUID.fromString(execution.getProcessBusinessKey()));
    }
}
