package org.whistlegrid.dispatch.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.dispatch.CopyFacts;
import org.whistlegrid.dispatch.OrderFacts;

/** The district's copy of an order. */
@Entity
@Table(schema = "dispatch", name = "order_copy")
public class OrderCopy {

    @Id
    private UUID id;

    @Column(name = "order_id", nullable = false)
    private UUID orderId;

    @Column(nullable = false)
    private UUID incident;

    @Column(name = "made_at", nullable = false)
    private Instant madeAt;

    @Column(nullable = false)
    private String rule;

    @Column(nullable = false)
    private int urged;

    @Nullable
    @Column(name = "last_urged_at")
    private Instant lastUrgedAt;

    protected OrderCopy() {}

    public OrderCopy(UUID id, UUID order, UUID incident, Instant at, String rule) {
        this.id = id;
        this.orderId = order;
        this.incident = incident;
        this.madeAt = at;
        this.rule = rule;
    }

    public void urge(Instant at) {
        this.urged++;
        this.lastUrgedAt = at;
    }

    public CopyFacts facts(OrderFacts now) {
        return new CopyFacts(id, now, madeAt, urged, lastUrgedAt);
    }
}
