package org.whistlegrid.workflow.internal;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.jspecify.annotations.Nullable;

/**
 * The process variables, all of them, declared once. Everything else about a case is in the rooms' tables and is read
 * there when needed.
 */
public final class Facts {

    /** UUID of the case, as text. */
    public static final String INCIDENT_ID = "incidentId";
    /** UUID of the department order, as text; set by the step {@code dispatchOrder}. */
    public static final String ORDER_ID = "orderId";
    /** Name of an {@link Outcome}. */
    public static final String OUTCOME = "outcome";
    /** How a department order is entered: the case's outcome at that moment. */
    public static final String ENTRY = "entry";
    /** The next instant that matters to the limits; null when nothing is left to watch. */
    public static final String NEXT_CHECK = "nextCheck";

    private Facts() {}

    /** Whether the process is one department's order and not the case itself. */
    public static boolean isOrder(DelegateExecution execution) {
        return execution.getProcessBusinessKey().equals(execution.getVariable(ORDER_ID));
    }

    public static UUID incidentId(DelegateExecution execution) {
        return UUID.fromString((String) execution.getVariable(INCIDENT_ID));
    }

    public static UUID orderId(DelegateExecution execution) {
        return UUID.fromString((String) execution.getVariable(ORDER_ID));
    }

    public static void setOrderId(DelegateExecution execution, UUID order) {
        execution.setVariable(ORDER_ID, order.toString());
    }

    /** @param next null ends the watch */
    public static void setNextCheck(DelegateExecution execution, @Nullable Instant next) {
        execution.setVariable(NEXT_CHECK, next == null ? null : timerDate(next));
    }

    /**
     * The engine counts in milliseconds. Rounded up: a timer that fired a fraction early would find nothing to do, be set
     * to the same instant and fire again, until the fraction has passed.
     */
    public static Date timerDate(Instant instant) {
        Instant millis = instant.truncatedTo(ChronoUnit.MILLIS);
        return Date.from(millis.equals(instant) ? millis : millis.plusMillis(1));
    }
}
