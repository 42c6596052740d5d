package org.whistlegrid.supervision;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.platform.DomainEvent;
import org.whistlegrid.timelimit.Limit;

/** A limit has passed unmet; noticed once, attributed to who held the stage. */
public record LimitPassed(
        UUID subject, Instant at, UUID incident, @Nullable UUID order, Limit limit, Instant due, String holder)
        implements DomainEvent {}
