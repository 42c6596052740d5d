package org.whistlegrid.dispatch;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.platform.DomainEvent;

/**
 * An approver let his own limit pass; it is charged to his unit and to nobody else.
 *
 * @param subject the application
 * @param holder unit of the approver
 * @param approver role or post that was asked
 */
public record DecisionLate(
        UUID subject, Instant at, UUID incident, @Nullable UUID order, String holder, String approver, Instant due)
        implements DomainEvent {}
