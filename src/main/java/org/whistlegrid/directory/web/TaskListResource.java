package org.whistlegrid.directory.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.directory.Roles;
import org.whistlegrid.directory.TaskItem;
import org.whistlegrid.directory.TaskListBook;
import org.whistlegrid.directory.UnitRef;
import org.whistlegrid.platform.Once;
import org.whistlegrid.platform.Page;
import org.whistlegrid.platform.Zones;

/** What communities and sub-districts' own teams take, from which day on. */
@Path("/api/v1/task-lists")
@RolesAllowed({Roles.ADMIN, Roles.DISPATCHER, Roles.COMMAND})
public class TaskListResource {

    private final TaskListBook book;
    private final Clock clock;

    TaskListResource(TaskListBook book, Clock clock) {
        this.book = book;
        this.clock = clock;
    }

    /** In force on the day, today when none is named, or coming later; by pattern. */
    @GET
    public Page<TaskItem> list(
            @RestQuery @Nullable LocalDate date,
            @RestQuery @Nullable @Size(max = 200) String after,
            @RestQuery @Nullable Integer limit) {
        LocalDate day = date == null ? LocalDate.ofInstant(clock.instant(), Zones.CITY) : date;
        return book.page(day, after, Page.limit(limit));
    }

    @POST
    @RolesAllowed(Roles.ADMIN)
    public Response add(@Valid @NotNull NewItem given) {
        TaskItem item = book.add(
                UnitRef.Kind.valueOf(given.tier()),
                given.pattern(),
                given.area() == null ? "" : given.area(),
                given.comesFirst(),
                given.legalBasis(),
                given.validFrom(),
                given.reason());
        return Response.status(Response.Status.CREATED).entity(item).build();
    }

    /** From the day on it holds no more. */
    @POST
    @Path("{id}/end")
    @Once
    @RolesAllowed(Roles.ADMIN)
    public TaskItem end(UUID id, @Valid @NotNull Ending ending) {
        return book.end(id, ending.from(), ending.reason());
    }

    public record NewItem(
            @NotNull @Pattern(regexp = "COMMUNITY|SUB_DISTRICT") String tier,
            @NotNull @Pattern(regexp = "[A-Z?][0-9?]{0,18}\\*?") String pattern,
            @Pattern(regexp = "[0-9]{0,17}") @Nullable String area,
            @NotNull Boolean comesFirst,
            @NotBlank @Size(max = 1000) String legalBasis,
            @NotNull LocalDate validFrom,
            @NotBlank @Size(max = 1000) String reason) {}

    public record Ending(@NotNull LocalDate from, @NotBlank @Size(max = 1000) String reason) {}
}
