package org.whistlegrid.dispatch;

import java.time.Instant;
import java.util.UUID;
import org.whistlegrid.platform.DomainEvent;

/**
 * A unit has given its order back or handed it up; the case looks for the next unit.
 *
 * @param subject the order
 */
public record OrderGivenBack(UUID subject, Instant at, UUID incident, NextStep next) implements DomainEvent {}
