package org.whistlegrid.board.web;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import org.whistlegrid.board.MatterFile;
import org.whistlegrid.board.internal.MatterFiles;
import org.whistlegrid.dispatch.LimitReading;
import org.whistlegrid.timelimit.LimitExplanation;

/** How the limits of a matter came to their dues, for who may see the matter. */
@Path("/api/v1/incidents/{id}/limits")
@Authenticated
public class IncidentLimitsResource {

    private final MatterFiles files;
    private final LimitReading reading;

    IncidentLimitsResource(MatterFiles files, LimitReading reading) {
        this.files = files;
        this.reading = reading;
    }

    /** Of each order, oldest first; L4 stands with the order that leads. */
    @GET
    public List<ExplainedOrder> explain(UUID id) {
        MatterFile file = files.open(id);
        return file.orders().stream()
                .map(order -> new ExplainedOrder(order.id(), reading.of(order, file.incident(), file.moves())))
                .toList();
    }

    public record ExplainedOrder(UUID order, List<LimitExplanation> limits) {}
}
