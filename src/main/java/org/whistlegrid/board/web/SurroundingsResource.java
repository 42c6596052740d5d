package org.whistlegrid.board.web;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.board.internal.MatterFiles;
import org.whistlegrid.grid.PictureSize;
import org.whistlegrid.grid.Surroundings;
import org.whistlegrid.incident.IncidentFacts;
import org.whistlegrid.platform.Position;
import org.whistlegrid.platform.Refusal;
import org.whistlegrid.platform.Zones;

/** Where a matter is, as a picture for its dispatch slip, for who may see the matter. */
@Path("/api/v1/incidents/{id}/surroundings.png")
@Authenticated
public class SurroundingsResource {

    private static final CacheControl PRIVATE = CacheControl.valueOf("private, no-cache");

    private final MatterFiles files;
    private final Surroundings surroundings;

    SurroundingsResource(MatterFiles files, Surroundings surroundings) {
        this.files = files;
        this.surroundings = surroundings;
    }

    /**
     * The grid is the one of the day on which the matter was reported.
     *
     * @param width 160 to 1200; 640 when missing
     * @param height 160 to 1200; 400 when missing
     * @param ratio pixels of the picture along one of the layout's: 1 to 3; 2 when missing
     */
    @GET
    @Produces("image/png")
    public Response png(
            UUID id,
            @RestQuery @Nullable Integer width,
            @RestQuery @Nullable Integer height,
            @RestQuery @Nullable Integer ratio,
            @Context Request request) {
        IncidentFacts incident = files.look(id);
        PictureSize size = PictureSize.of(width, height, ratio);
        Position place = incident.position();
        if (place == null) {
            throw new Refusal(Refusal.Kind.UNKNOWN, "place-unknown", null);
        }
        LocalDate day = LocalDate.ofInstant(incident.reportedAt(), Zones.CITY);
        byte[] png = surroundings.png(place, incident.accuracyMetres(), incident.area(), day, size);
        EntityTag tag = ContentTag.of(png);
        Response.ResponseBuilder known = request.evaluatePreconditions(tag);
        return (known == null ? Response.ok(png) : known)
                .tag(tag)
                .cacheControl(PRIVATE)
                .header("Vary", "Cookie, Authorization")
                .build();
    }
}
