package org.whistlegrid.workflow.step;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.whistlegrid.dispatch.ClosingDesk;
import org.whistlegrid.workflow.internal.Facts;

/** Everything asked for was done: the case leaves the ledger. */
@Named("strikeOff")
@ApplicationScoped
public class StrikeOff implements JavaDelegate {

    private final ClosingDesk desk;

    StrikeOff(ClosingDesk desk) {
        this.desk = desk;
    }

    @Override
    public void execute(DelegateExecution execution) {
        desk.strikeOff(Facts.incidentId(execution));
    }
}
