package org.whistlegrid.supervision.internal;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.incident.Act;
import org.whistlegrid.incident.IncidentHistory;
import org.whistlegrid.platform.Events;
import org.whistlegrid.platform.Zones;
import org.whistlegrid.supervision.LadderRung;
import org.whistlegrid.supervision.LimitPassed;
import org.whistlegrid.timelimit.Limit;
import org.whistlegrid.timelimit.RunningLimit;
import org.whistlegrid.timelimit.TimeLimits;

/** One look at a subject's limits: raises what was reached since the last look, says when to look again. */
@ApplicationScoped
public class Watch {

    private final Ladder ladder;
    private final Notices notices;
    private final NoticeRaising raising;
    private final TimeLimits timeLimits;
    private final IncidentHistory history;
    private final Events events;
    private final Clock clock;

    Watch(
            Ladder ladder,
            Notices notices,
            NoticeRaising raising,
            TimeLimits timeLimits,
            IncidentHistory history,
            Events events,
            Clock clock) {
        this.ladder = ladder;
        this.notices = notices;
        this.raising = raising;
        this.timeLimits = timeLimits;
        this.history = history;
        this.events = events;
        this.clock = clock;
    }

    /**
     * What is watched.
     *
     * @param id the order, or the incident for the case's own limit
     * @param holder unit that holds the stage
     */
    public record Subject(
            UUID id,
            UUID incident,
            String holder,
            @Nullable String handler,
            @Nullable String area,
            Map<Limit, RunningLimit> limits) {

        @Nullable
        UUID order() {
            return id.equals(incident) ? null : id;
        }
    }

    public Optional<Instant> look(Subject subject) {
        notices.lockSubject(subject.id());
        return lookAgain(subject);
    }

    private Optional<Instant> lookAgain(Subject subject) {
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, Zones.CITY);
        Climb climb = new Climb(ladder.on(today), timeLimits::plus);
        List<Climb.Step> steps = climb.steps(subject.limits(), noticed(subject), now);
        List<Climb.Step> reached =
                steps.stream().filter(step -> !step.at().isAfter(now)).toList();
        if (reached.isEmpty()) {
            return steps.stream().findFirst().map(Climb.Step::at);
        }
        reached.forEach(step -> raise(subject, step, now, today));
        // what was raised may bring new instants (a reply's due): look once more, nothing is raised twice
        notices.flush();
        return lookAgain(subject);
    }

    /** The case's own limit climbs no rung that one of its orders has reached: nobody is supervised twice for one thing. */
    private List<Climb.Noticed> noticed(Subject subject) {
        return subject.order() == null ? notices.noticedOfCase(subject.incident()) : notices.noticedOf(subject.id());
    }

    private void raise(Subject subject, Climb.Step step, Instant now, LocalDate today) {
        if (step.rule().trigger() == LadderRung.Trigger.PASSED) {
            history.writeOfSystem(
                    subject.incident(),
                    subject.order(),
                    Act.of("limit-passed").with(Act.Detail.LIMIT, step.limit()).with(Act.Detail.DUE, step.at()));
            events.publish(new LimitPassed(
                    subject.id(), now, subject.incident(), subject.order(), step.limit(), step.at(), subject.holder()));
        }
        raising.raise(subject, step, now, today);
    }
}
