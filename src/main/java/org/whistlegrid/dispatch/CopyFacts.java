package org.whistlegrid.dispatch;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A copy of an order for the district.
 *
 * @param order as it is now, with its limits
 * @param urged how often the district has urged
 */
public record CopyFacts(UUID id, OrderFacts order, Instant madeAt, int urged, @Nullable Instant lastUrgedAt) {}
