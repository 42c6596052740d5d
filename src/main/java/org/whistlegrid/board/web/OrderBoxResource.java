package org.whistlegrid.board.web;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.board.MatterFacts;
import org.whistlegrid.board.Names;
import org.whistlegrid.board.internal.OrderBox;
import org.whistlegrid.board.internal.OrderBoxes;
import org.whistlegrid.platform.Page;

/** The work of a window and of a handler, in boxes. */
@Path("/api/v1/orders")
@Authenticated
public class OrderBoxResource {

    private final OrderBoxes boxes;
    private final Names names;
    private final Clock clock;

    OrderBoxResource(OrderBoxes boxes, Names names, Clock clock) {
        this.boxes = boxes;
        this.names = names;
        this.clock = clock;
    }

    /** @param box {@code to-sign}, {@code handling}, {@code due-today}, {@code late}, {@code submitted}, {@code suspended}, {@code co}, {@code all}, {@code done} */
    @GET
    public OrderPage list(
            @RestQuery @DefaultValue("all") String box,
            @RestQuery @Nullable String after,
            @RestQuery @Nullable Integer limit) {
        Instant now = clock.instant();
        Page<MatterFacts> page = boxes.list(OrderBox.of(box), after, Page.limit(limit));
        return new OrderPage(
                page.items().stream()
                        .map(matter -> OrderRow.of(matter, names, now))
                        .toList(),
                page.next(),
                boxes.counts());
    }

    /** @param counts how many orders each box holds, so that the tabs need no second question */
    public record OrderPage(List<OrderRow> items, @Nullable String next, Map<String, Long> counts) {}
}
