package org.whistlegrid.board.web;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.Instant;
import org.whistlegrid.board.internal.Matters;
import org.whistlegrid.board.internal.Names;
import org.whistlegrid.platform.Page;

/** The cases as a list; the same rows and filters as the board's. */
@Path("/api/v1/incidents")
@Authenticated
public class IncidentListResource {

    private final Matters matters;
    private final Names names;
    private final Clock clock;

    IncidentListResource(Matters matters, Names names, Clock clock) {
        this.matters = matters;
        this.names = names;
        this.clock = clock;
    }

    @GET
    public Page<MatterRow> list(@BeanParam MatterQuery query) {
        Instant now = clock.instant();
        return Pages.map(
                matters.list(query.filter(), query.after, query.limit()), matter -> MatterRow.of(matter, names, now));
    }
}
