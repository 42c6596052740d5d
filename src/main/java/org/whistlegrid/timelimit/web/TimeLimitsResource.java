package org.whistlegrid.timelimit.web;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.platform.Refusal;
import org.whistlegrid.timelimit.CalendarEdition;
import org.whistlegrid.timelimit.LimitUnit;
import org.whistlegrid.timelimit.Span;
import org.whistlegrid.timelimit.TimeLimits;
import org.whistlegrid.timelimit.counting.YearNotice;

/** Due instants, policies and calendars. */
@Path("/api/v1/time-limits")
@PermitAll
public class TimeLimitsResource {

    /** Spans counted in one request. */
    private static final int MOST_SPANS = 10_000;

    /** Days walked in one request: ten thousand spans of a hundred days each. */
    private static final long MOST_DAYS = 1_000_000;

    private static final int HOURS_OF_WORK_A_DAY = 8;

    private final TimeLimits limits;

    TimeLimitsResource(TimeLimits limits) {
        this.limits = limits;
    }

    /** Answers in the order of the questions; one that cannot be counted refuses them all, and says which. */
    @POST
    @Path("due")
    public List<DueView> due(@Nullable List<@Nullable DueQuestion> questions) {
        if (questions == null || questions.size() > MOST_SPANS) {
            throw new Refusal(Refusal.Kind.TOO_LARGE, "too-many-spans", null, MOST_SPANS, MOST_DAYS);
        }
        List<Span> spans = new ArrayList<>(questions.size());
        long days = 0;
        for (int i = 0; i < questions.size(); i++) {
            DueQuestion question = questions.get(i);
            if (question == null) {
                throw new Refusal(Refusal.Kind.INVALID, "unit-missing", "/" + i);
            }
            spans.add(question.span(i));
            days += days(spans.get(i));
        }
        if (days > MOST_DAYS) {
            throw new Refusal(Refusal.Kind.TOO_LARGE, "too-many-spans", null, MOST_SPANS, MOST_DAYS);
        }
        List<DueView> answers = new ArrayList<>(spans.size());
        for (int i = 0; i < spans.size(); i++) {
            answers.add(DueView.of(limits.count(questions.get(i).startAt(i), spans.get(i))));
        }
        return answers;
    }

    @GET
    @Path("policies")
    public List<PolicyView> policies() {
        return limits.policies().stream()
                .map(policy -> PolicyView.of(policy, policy.key().equals(limits.defaultPolicy())))
                .toList();
    }

    @GET
    @Path("calendars")
    public List<CalendarView> calendars() {
        return limits.calendars().stream().map(CalendarView::of).toList();
    }

    /** 201 with the new edition, in force from this answer on; 200 when nothing is new. */
    @POST
    @Path("calendars")
    @RolesAllowed("ADMIN")
    public Response importCalendar(@Nullable CalendarFile file) {
        if (file == null) {
            throw new Refusal(Refusal.Kind.INVALID, "calendar-days", "/days", "");
        }
        YearNotice notice = file.notice();
        Optional<CalendarEdition> added = limits.importCalendar(notice);
        CalendarEdition inForce = added.orElseGet(() -> limits.calendars().stream()
                .filter(edition -> edition.year() == notice.year())
                .findFirst()
                .orElseThrow());
        return Response.status(added.isPresent() ? Response.Status.CREATED : Response.Status.OK)
                .entity(CalendarView.of(inForce))
                .build();
    }

    private static long days(Span span) {
        if (span.unit().isContinuous()) {
            return span.nominal().toDays() + 1;
        }
        return span.unit() == LimitUnit.WORKING_HOUR ? span.amount() / HOURS_OF_WORK_A_DAY + 1 : span.amount();
    }
}
