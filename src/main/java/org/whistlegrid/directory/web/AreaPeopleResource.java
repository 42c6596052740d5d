package org.whistlegrid.directory.web;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import java.util.List;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.directory.Directory;
import org.whistlegrid.directory.GridPost;
import org.whistlegrid.directory.GridPosts;
import org.whistlegrid.grid.Area;
import org.whistlegrid.grid.Grid;
import org.whistlegrid.grid.Tier;
import org.whistlegrid.platform.Texts;

/** The people and duties of an area, for everybody who is signed in. Names and posts, no phone numbers. */
@Path("/api/v1/directory/areas/{code}/people")
public class AreaPeopleResource {

    private final GridPosts posts;
    private final Directory directory;
    private final Grid grid;
    private final Texts texts;

    AreaPeopleResource(GridPosts posts, Directory directory, Grid grid, Texts texts) {
        this.posts = posts;
        this.directory = directory;
        this.grid = grid;
        this.texts = texts;
    }

    /** @param date today where not given; the area must exist on it */
    @GET
    public AreaPeople people(String code, @Nullable @RestQuery LocalDate date) {
        LocalDate on = date == null ? grid.today() : date;
        Area area = grid.get(code, on);
        String place = area.tier() == Tier.BUILDING ? area.parent() : area.code();
        return new AreaPeople(
                area.code(),
                area.name(),
                on,
                directory
                        .subDistrictOf(place)
                        .map(unit -> texts.either(unit.name(), unit.nameEn()))
                        .orElse(null),
                posts.of(place, on));
    }

    /** @param unit name of the sub-district whose territory it is, in the language of the asker */
    public record AreaPeople(String area, String name, LocalDate date, @Nullable String unit, List<GridPost> posts) {}
}
