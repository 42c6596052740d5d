package org.whistlegrid.supervision;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.platform.DomainEvent;

/**
 * A rung of the ladder was reached; a notice was issued or drafted.
 *
 * @param incident null for a whistle that stands alone
 */
public record NoticeRaised(
        UUID subject, Instant at, @Nullable UUID incident, @Nullable UUID order, Rung rung, NoticeState state)
        implements DomainEvent {}
