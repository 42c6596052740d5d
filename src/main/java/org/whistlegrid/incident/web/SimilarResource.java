package org.whistlegrid.incident.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import org.whistlegrid.directory.Roles;
import org.whistlegrid.incident.SimilarCases;

/** Open cases that may be the same fact as this one, for who may merge them. */
@Path("/api/v1/incidents/{id}/similar")
public class SimilarResource {

    private final SimilarCases similar;

    SimilarResource(SimilarCases similar) {
        this.similar = similar;
    }

    @GET
    @RolesAllowed(Roles.DISPATCHER)
    public List<SimilarCases.Similar> of(UUID id) {
        return similar.to(id);
    }
}
