package org.whistlegrid.dispatch;

import java.time.Instant;
import java.util.UUID;
import org.whistlegrid.platform.DomainEvent;

/**
 * The unit has tried to reach the requester.
 *
 * @param subject the order
 */
public record RequesterContacted(UUID subject, Instant at, UUID incident) implements DomainEvent {}
