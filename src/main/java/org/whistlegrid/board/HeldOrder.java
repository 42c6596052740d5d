package org.whistlegrid.board;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The newest order of a matter. */
@Embeddable
public record HeldOrder(
        @Column(name = "order_id") UUID id,
        @Column(name = "order_number") String number,
        @Column(name = "order_stage") String stage,
        String unit,
        @Nullable String handler,
        @Column(name = "dispatched_at") Instant dispatchedAt) {}
