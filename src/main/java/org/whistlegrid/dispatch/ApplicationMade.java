package org.whistlegrid.dispatch;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.platform.DomainEvent;

/**
 * Somebody has asked for something that another decides.
 *
 * @param subject the application
 * @param decideBy when the first approver's own limit passes
 */
public record ApplicationMade(
        UUID subject, Instant at, UUID incident, @Nullable UUID order, ApplicationKind kind, Instant decideBy)
        implements DomainEvent {}
