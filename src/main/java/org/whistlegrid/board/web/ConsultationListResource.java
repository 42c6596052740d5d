package org.whistlegrid.board.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.whistlegrid.board.Names;
import org.whistlegrid.directory.Roles;
import org.whistlegrid.dispatch.ConsultationDesk;

/** What the asker's unit was asked before dispatch and has not answered: at most two hundred, oldest first. */
@Path("/api/v1/consultations")
public class ConsultationListResource {

    private final ConsultationDesk desk;
    private final Names names;
    private final Clock clock;

    ConsultationListResource(ConsultationDesk desk, Names names, Clock clock) {
        this.desk = desk;
        this.names = names;
        this.clock = clock;
    }

    @GET
    @Transactional
    @RolesAllowed({Roles.WINDOW_CLERK, Roles.SUB_DISTRICT_CLERK})
    public List<ConsultationView> mine() {
        Instant now = clock.instant();
        return desk.mine().stream()
                .map(asked -> ConsultationView.of(asked, names, now))
                .toList();
    }
}
