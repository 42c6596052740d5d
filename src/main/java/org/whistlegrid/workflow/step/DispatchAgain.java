package org.whistlegrid.workflow.step;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.whistlegrid.dispatch.DispatchDesk;
import org.whistlegrid.supervision.Supervision;
import org.whistlegrid.workflow.internal.Facts;

/** The unit gave its order back or handed it up, and the next is known: it gets an order of its own. */
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
        UUID order = desk.dispatch(Facts.incidentId(execution));
        Facts.setOrderId(execution, order);
        Facts.setNextCheck(execution, supervision.firstCheck(order));
    }
}
