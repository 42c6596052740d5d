package org.whistlegrid.workflow.step;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Named;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.whistlegrid.workflow.internal.Facts;

/** The unit is known: the order is made, with its limits, and the diagram learns its id and its first instant. */
@Named("dispatchOrder")
@ApplicationScoped
public class DispatchOrder implements JavaDelegate {

    private final Instance<OrderDispatch> desk;

    DispatchOrder(Instance<OrderDispatch> desk) {
        this.desk = desk;
    }

    @Override
    public void execute(DelegateExecution execution) {
        OrderDispatch.Dispatched dispatched = desk.get().dispatch(Facts.incidentId(execution));
        Facts.setOrderId(execution, dispatched.order());
        Facts.setNextCheck(execution, dispatched.nextCheck());
    }
}
