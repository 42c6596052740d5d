package org.whistlegrid.supervision;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.platform.DomainEvent;

/** A drafted notice was signed or declined, or an issued one answered. */
public record NoticeSettled(UUID subject, Instant at, UUID incident, @Nullable UUID order, Rung rung, NoticeState state)
        implements DomainEvent {}
