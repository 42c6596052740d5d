package org.whistlegrid.board.web;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.whistlegrid.board.MatterFacts;
import org.whistlegrid.board.Names;
import org.whistlegrid.board.internal.Matters;
import org.whistlegrid.incident.DeskLimit;
import org.whistlegrid.incident.DeskLimits;
import org.whistlegrid.platform.Page;

/** The cases as a list; the same rows and filters as the board's. */
@Path("/api/v1/incidents")
@Authenticated
public class IncidentListResource {

    private final Matters matters;
    private final DeskLimits desks;
    private final Names names;
    private final Clock clock;

    IncidentListResource(Matters matters, DeskLimits desks, Names names, Clock clock) {
        this.matters = matters;
        this.desks = desks;
        this.names = names;
        this.clock = clock;
    }

    @GET
    public Page<MatterRow> list(@BeanParam MatterQuery query) {
        Instant now = clock.instant();
        Page<MatterFacts> page = matters.list(query.filter(), query.after, query.limit());
        Map<UUID, DeskLimit> atDesks =
                desks.open(page.items().stream().map(MatterFacts::incident).toList());
        return Pages.map(page, matter -> MatterRow.of(matter, atDesks.get(matter.incident()), names, now));
    }
}
