package org.whistlegrid.supervision;

import java.time.Instant;
import java.util.UUID;
import org.whistlegrid.dispatch.NextStep;
import org.whistlegrid.platform.DomainEvent;

/** The requester was asked. */
public record RequesterRevisited(UUID subject, Instant at, NextStep next) implements DomainEvent {}
