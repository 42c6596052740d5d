package org.whistlegrid.timelimit.web;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.platform.Refusal;
import org.whistlegrid.platform.Zones;
import org.whistlegrid.timelimit.DueView;
import org.whistlegrid.timelimit.LimitUnit;
import org.whistlegrid.timelimit.Span;
import org.whistlegrid.timelimit.TimeLimits;

/** Due instants and policies. */
@Path("/api/v1/time-limits")
@PermitAll
public class TimeLimitsResource {

    /** Spans counted in one request. */
    private static final int MOST_SPANS = 10_000;

    /** Days walked in one request: ten thousand spans of a hundred days each. */
    private static final long MOST_DAYS = 1_000_000;

    private static final int HOURS_OF_WORK_A_DAY = 8;

    private final TimeLimits limits;
    private final Clock clock;

    TimeLimitsResource(TimeLimits limits, Clock clock) {
        this.limits = limits;
        this.clock = clock;
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
            DueQuestion question = questions.get(i);
            answers.add(DueView.of(limits.count(question.startAt(i), spans.get(i), question.hoursOf())));
        }
        return answers;
    }

    @GET
    @Path("policies")
    public List<PolicyView> policies() {
        String inForce = limits.policyOn(LocalDate.ofInstant(clock.instant(), Zones.CITY))
                .reference();
        return limits.policies().stream()
                .map(policy -> PolicyView.of(policy, policy.reference().equals(inForce)))
                .toList();
    }

    private static long days(Span span) {
        if (span.unit().isContinuous()) {
            return span.nominal().toDays() + 1;
        }
        return span.unit() == LimitUnit.WORKING_HOUR ? span.amount() / HOURS_OF_WORK_A_DAY + 1 : span.amount();
    }
}
