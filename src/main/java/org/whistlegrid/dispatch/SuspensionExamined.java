package org.whistlegrid.dispatch;

import java.time.Instant;
import java.util.UUID;
import org.whistlegrid.platform.DomainEvent;

/**
 * Somebody has looked again at what stands still: it still must.
 *
 * @param subject the application
 */
public record SuspensionExamined(UUID subject, Instant at, UUID incident) implements DomainEvent {}
