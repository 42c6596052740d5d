package org.whistlegrid.workflow.step;

import java.time.Instant;
import java.util.UUID;

/** What the step {@code dispatchOrder} asks for. */
interface OrderDispatch {

    /** The order made for an incident, and the first instant that matters to any of its limits. */
    record Dispatched(UUID order, Instant nextCheck) {}

    Dispatched dispatch(UUID incident);
}
