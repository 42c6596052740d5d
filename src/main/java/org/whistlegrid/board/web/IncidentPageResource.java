package org.whistlegrid.board.web;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.whistlegrid.board.internal.MatterFiles;

/** The page of one matter, for who may see it. */
@Path("/api/v1/incidents/{id}")
@Authenticated
public class IncidentPageResource {

    private final MatterFiles files;
    private final IncidentPages pages;

    IncidentPageResource(MatterFiles files, IncidentPages pages) {
        this.files = files;
        this.pages = pages;
    }

    @GET
    public IncidentPage get(UUID id) {
        return pages.of(files.open(id));
    }
}
