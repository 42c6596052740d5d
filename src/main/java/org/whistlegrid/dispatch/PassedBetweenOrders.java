package org.whistlegrid.dispatch;

import java.time.Instant;
import java.util.UUID;
import org.whistlegrid.platform.DomainEvent;
import org.whistlegrid.timelimit.Limit;

/**
 * A limit that ran on after an order was returned passed before the next unit had one: nobody but the desk held the case.
 *
 * @param subject the next order, which has the limit now
 */
public record PassedBetweenOrders(UUID subject, Instant at, UUID incident, Limit limit, Instant due)
        implements DomainEvent {}
