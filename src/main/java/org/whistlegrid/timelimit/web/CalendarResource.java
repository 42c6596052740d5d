package org.whistlegrid.timelimit.web;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.platform.Refusal;
import org.whistlegrid.timelimit.CalendarEdition;
import org.whistlegrid.timelimit.CalendarImport;
import org.whistlegrid.timelimit.DayChange;
import org.whistlegrid.timelimit.StateCalendar;
import org.whistlegrid.timelimit.counting.YearNotice;

/** The state's yearly notices of holidays and make-up days. */
@Path("/api/v1/time-limits/calendars")
@PermitAll
public class CalendarResource {

    private final StateCalendar calendar;

    CalendarResource(StateCalendar calendar) {
        this.calendar = calendar;
    }

    @GET
    public List<CalendarView> list() {
        return calendar.editions().stream().map(CalendarView::of).toList();
    }

    /** The days that a year's notice names; 404 for a year without one, which counts by weekdays. */
    @GET
    @Path("{year}")
    public CalendarEdition get(int year) {
        return calendar.of(year).orElseThrow(NotFoundException::new);
    }

    /** Who brought in which edition of a year, newest first. */
    @GET
    @Path("{year}/imports")
    @RolesAllowed({"ADMIN", "COMMAND"})
    public List<CalendarImport> imports(int year) {
        return calendar.imports(year);
    }

    /** What a file would change, by day; nothing is stored. */
    @POST
    @Path("check")
    @RolesAllowed("ADMIN")
    public CalendarComparison check(@Nullable CalendarFile file) {
        YearNotice notice = notice(file);
        return new CalendarComparison(notice.year(), calendar.compare(notice));
    }

    /** 201 with the new edition, in force from this answer on; 200 when nothing is new. */
    @POST
    @RolesAllowed("ADMIN")
    public Response importFile(@Nullable CalendarFile file, @RestQuery @Nullable @Size(max = 1000) String reason) {
        YearNotice notice = notice(file);
        Optional<CalendarEdition> added = calendar.importNotice(notice, reason == null ? "" : reason);
        CalendarEdition inForce = added.or(() -> calendar.of(notice.year())).orElseThrow();
        return Response.status(added.isPresent() ? Response.Status.CREATED : Response.Status.OK)
                .entity(CalendarView.of(inForce))
                .build();
    }

    private static YearNotice notice(@Nullable CalendarFile file) {
        if (file == null) {
            throw new Refusal(Refusal.Kind.INVALID, "calendar-days", "/days", "");
        }
        return file.notice();
    }

    /** @param changes none where the file says what is in force already */
    public record CalendarComparison(int year, List<DayChange> changes) {}
}
