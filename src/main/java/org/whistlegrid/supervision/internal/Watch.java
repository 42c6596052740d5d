package org.whistlegrid.supervision.internal;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.incident.Act;
import org.whistlegrid.incident.IncidentFacts;
import org.whistlegrid.incident.IncidentHistory;
import org.whistlegrid.platform.Events;
import org.whistlegrid.supervision.HeldAs;
import org.whistlegrid.supervision.LimitPassed;
import org.whistlegrid.supervision.NoticeCause;
import org.whistlegrid.supervision.ladder.Courses;
import org.whistlegrid.timelimit.Limit;
import org.whistlegrid.timelimit.RunningLimit;
import org.whistlegrid.timelimit.TimeLimits;

/** One look at a subject's limits: raises what was reached since the last look, says when to look again. */
@ApplicationScoped
public class Watch {

    private final Courses courses;
    private final Notices notices;
    private final NoticeRaising raising;
    private final Withdrawals withdrawals;
    private final Attributions attributions;
    private final TimeLimits timeLimits;
    private final IncidentHistory history;
    private final Events events;
    private final Clock clock;

    Watch(
            Courses courses,
            Notices notices,
            NoticeRaising raising,
            Withdrawals withdrawals,
            Attributions attributions,
            TimeLimits timeLimits,
            IncidentHistory history,
            Events events,
            Clock clock) {
        this.courses = courses;
        this.notices = notices;
        this.raising = raising;
        this.withdrawals = withdrawals;
        this.attributions = attributions;
        this.timeLimits = timeLimits;
        this.history = history;
        this.events = events;
        this.clock = clock;
    }

    /**
     * What is watched.
     *
     * @param id the order, or the incident for the case's own limit
     * @param holder unit that holds the stage, and in which part
     * @param dispatchedAt when its limits began to run
     */
    public record Subject(
            UUID id,
            IncidentFacts incident,
            String holder,
            HeldAs heldAs,
            @Nullable String handler,
            Instant dispatchedAt,
            Map<Limit, RunningLimit> limits) {

        boolean isCase() {
            return id.equals(incident.id());
        }

        @Nullable
        UUID order() {
            return isCase() ? null : id;
        }

        /** An order's first limit is its own always; the others may have run with an order that was returned. */
        Instant heldSince() {
            RunningLimit first = limits.get(Limit.L1);
            return first == null ? dispatchedAt : first.start();
        }
    }

    public Optional<Instant> look(Subject subject) {
        return look(subject, step -> true);
    }

    /** It is going off the ledger: what passed is told and charged, and nobody is supervised about it any more. */
    public void lastLook(Subject subject) {
        look(subject, step -> step.cause() == NoticeCause.PASSED);
    }

    private Optional<Instant> look(Subject subject, Predicate<Climb.Step> told) {
        notices.lockSubject(subject.id());
        List<Notice> known = subject.isCase() ? notices.ofIncident(subject.id()) : notices.ofSubject(subject.id());
        withdrawals.whereNotLate(known, subject.id(), subject.limits());
        Courses.Course course = courses.of(subject.id(), subject.incident(), subject.dispatchedAt());
        List<Climb.Noticed> noticed = new ArrayList<>();
        known.forEach(notice -> noticed.add(seenBy(subject, notice)));
        return climb(subject, course, noticed, told);
    }

    /** What the order's unit leaves undone is nothing that the case's holder owes. */
    private static Climb.Noticed seenBy(Subject subject, Notice notice) {
        boolean others = subject.isCase() && !notice.facts().subject().equals(subject.id());
        return others ? notice.asNoticed().withoutReply() : notice.asNoticed();
    }

    /**
     * What was raised may bring new instants (a reply's due): it looks until nothing is reached any more. The case's own
     * limit climbs no rung that one of its orders has reached: nobody is supervised twice for one thing.
     */
    private Optional<Instant> climb(
            Subject subject, Courses.Course course, List<Climb.Noticed> noticed, Predicate<Climb.Step> told) {
        Instant now = clock.instant();
        Climb climb = new Climb(course.ladder().rungs(), subject.heldSince(), timeLimits::plus);
        Climb.Requests requests = new Climb.Requests(course.requests(), course.requestedAt());
        Supplier<List<Climb.Step>> ahead = () -> climb.steps(subject.limits(), noticed, requests, now).stream()
                .filter(told)
                .toList();
        List<Climb.Step> steps = ahead.get();
        while (!steps.isEmpty() && !steps.get(0).at().isAfter(now)) {
            for (Climb.Step step : steps) {
                if (!step.at().isAfter(now)) {
                    noticed.add(raise(subject, course, step).asNoticed());
                }
            }
            steps = ahead.get();
        }
        return steps.stream().findFirst().map(Climb.Step::at);
    }

    private Notice raise(Subject subject, Courses.Course course, Climb.Step step) {
        UUID incident = subject.incident().id();
        String subDistrict = raising.subDistrictOf(subject.incident().area());
        if (step.cause() == NoticeCause.PASSED) {
            attributions.note(new Attributions.Passing(
                    subject.id(),
                    incident,
                    subject.order(),
                    step.limit().name(),
                    step.at(),
                    subject.holder(),
                    subject.heldAs(),
                    subject.incident().category(),
                    subDistrict));
            history.writeOfSystem(
                    incident,
                    subject.order(),
                    Act.of("limit-passed").with(Act.Detail.LIMIT, step.limit()).with(Act.Detail.DUE, step.at()));
            events.publish(new LimitPassed(
                    subject.id(),
                    clock.instant(),
                    incident,
                    subject.order(),
                    step.limit(),
                    step.at(),
                    subject.holder()));
        }
        NoticeSubject.Kind kind = subject.isCase() ? NoticeSubject.Kind.CASE : NoticeSubject.Kind.ORDER;
        RunningLimit limit = subject.limits().get(step.limit());
        return raising.raise(
                new NoticeRaising.Reached(
                        new NoticeSubject(subject.id(), kind, incident, subDistrict),
                        subject.holder(),
                        subject.handler(),
                        step.cause(),
                        step.limit(),
                        limit == null ? null : limit.due(),
                        step.at()),
                step.rule(),
                course.ladder().id());
    }
}
