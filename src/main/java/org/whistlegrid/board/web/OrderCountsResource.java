package org.whistlegrid.board.web;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.Map;
import org.whistlegrid.board.internal.OrderBoxes;

/** How many orders each box holds. A class of its own, since the path would be taken for the id of an order. */
@Path("/api/v1/orders/counts")
@Authenticated
public class OrderCountsResource {

    private final OrderBoxes boxes;

    OrderCountsResource(OrderBoxes boxes) {
        this.boxes = boxes;
    }

    @GET
    public Map<String, Long> counts() {
        return boxes.counts();
    }
}
