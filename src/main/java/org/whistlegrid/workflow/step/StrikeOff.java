package org.whistlegrid.workflow.step;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Named;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.whistlegrid.workflow.internal.Facts;

/** Everything asked for was done: the case leaves the ledger. */
@Named("strikeOff")
@ApplicationScoped
public class StrikeOff implements JavaDelegate {

    private final Instance<StrikingOff> register;

    StrikeOff(Instance<StrikingOff> register) {
        this.register = register;
    }

    @Override
    public void execute(DelegateExecution execution) {
        register.get().strikeOff(Facts.incidentId(execution));
    }
}
