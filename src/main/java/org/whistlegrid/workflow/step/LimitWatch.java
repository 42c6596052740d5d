package org.whistlegrid.workflow.step;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** What the step {@code watchLimits} asks for: notice what has passed (idempotent) and say when to look again. */
interface LimitWatch {

    Optional<Instant> watchIncident(UUID incident);

    Optional<Instant> watchOrder(UUID order);
}
