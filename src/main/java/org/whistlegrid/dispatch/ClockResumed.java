package org.whistlegrid.dispatch;

import java.time.Instant;
import java.util.UUID;
import org.whistlegrid.platform.DomainEvent;

/**
 * A suspended order is in hand again.
 *
 * @param subject the application that had stopped it
 * @param early because what hindered it is gone, before the day that was set
 */
public record ClockResumed(UUID subject, Instant at, UUID incident, UUID order, boolean early) implements DomainEvent {}
