package org.whistlegrid.workflow.step;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.whistlegrid.dispatch.DispatchDesk;
import org.whistlegrid.supervision.Supervision;
import org.whistlegrid.workflow.internal.Facts;

/** The unit gave its order back or handed it up, and the next is known: its order is made, with its limits, and the diagram learns its id and its first instant. */
@Named("dispatchAgain")
@ApplicationScoped
public class DispatchAgain implements JavaDelegate {

    private final DispatchDesk desk;
    private final Supervision supervision;

    DispatchAgain(DispatchDesk desk, Supervision supervision) {
        this.desk = desk;
        this.supervision = supervision;
    }

    @Override
    public void execute(DelegateExecution execution) {
        UUID incident = Facts.incidentId(execution);
        Facts.setOrderId(execution, desk.dispatch(incident));
        Facts.setNextCheck(execution, supervision.firstCheck(incident));
    }
}
