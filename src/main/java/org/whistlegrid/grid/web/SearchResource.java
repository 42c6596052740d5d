package org.whistlegrid.grid.web;

import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.NotBlank;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import java.util.List;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.grid.Found;
import org.whistlegrid.grid.Grid;
import org.whistlegrid.grid.PlaceSearch;

/** Places by what people call them. */
@Path("/api/v1/grid/search")
@PermitAll
public class SearchResource {

    private static final int USUAL = 10;

    private final PlaceSearch places;
    private final Grid grid;

    SearchResource(PlaceSearch places, Grid grid) {
        this.places = places;
        this.grid = grid;
    }

    /**
     * Areas, buildings, streets, parks and waters, best first; an empty list when the words lead nowhere.
     *
     * @param q a name, an address, or the beginning of a code (six digits or more)
     * @param limit 10 where not given, at most 50
     * @param date today where not given
     */
    @GET
    public List<Found> search(
            @NotBlank @RestQuery String q, @Nullable @RestQuery Integer limit, @Nullable @RestQuery LocalDate date) {
        return places.find(q, limit == null ? USUAL : limit, date == null ? grid.today() : date);
    }
}
