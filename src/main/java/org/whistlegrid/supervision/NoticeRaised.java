package org.whistlegrid.supervision;

import java.time.Instant;
import java.util.UUID;
import org.whistlegrid.platform.DomainEvent;

/** A rung of the ladder was reached; a notice was issued or drafted. */
public record NoticeRaised(UUID subject, Instant at, UUID incident, Rung rung, NoticeState state)
        implements DomainEvent {}
