package org.whistlegrid.dispatch.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.dispatch.OrderFacts;
import org.whistlegrid.dispatch.OrderRole;
import org.whistlegrid.dispatch.OrderStage;
import org.whistlegrid.dispatch.OrderTier;
import org.whistlegrid.timelimit.LimitView;

/** An order as a verb answers it. */
public record OrderView(
        UUID id,
        UUID incident,
        String number,
        String unit,
        OrderRole part,
        OrderTier tier,
        OrderStage stage,
        @Nullable String handler,
        Instant dispatchedAt,
        @Nullable Instant signedAt,
        @Nullable String result,
        int round,
        List<LimitView> limits) {

    static OrderView of(OrderFacts order, Instant now) {
        return new OrderView(
                order.id(),
                order.incident(),
                order.number(),
                order.unit(),
                order.part(),
                order.tier(),
                order.stage(),
                order.handler(),
                order.dispatchedAt(),
                order.signedAt(),
                order.result(),
                order.round(),
                LimitView.of(order.limits(), now).stream()
                        .map(view -> order.stage() == OrderStage.SUSPENDED ? view.stopped() : view)
                        .toList());
    }
}
