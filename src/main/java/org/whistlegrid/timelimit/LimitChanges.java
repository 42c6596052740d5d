package org.whistlegrid.timelimit;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.platform.Zones;
import org.whistlegrid.timelimit.counting.Counter;
import org.whistlegrid.timelimit.counting.Policy;
import org.whistlegrid.timelimit.counting.Recount;
import org.whistlegrid.timelimit.internal.RuleBook;

/** The door for moving what runs: computes where a limit moves to. Writes nothing; answers come from memory. */
@ApplicationScoped
public class LimitChanges {

    private final RuleBook rules;

    LimitChanges(RuleBook rules) {
        this.rules = rules;
    }

    /**
     * A running limit after one change, under the policy version that it was given under.
     *
     * @param unit whose working hours count; null for everybody's
     */
    public RunningLimit changed(Limit limit, RunningLimit running, LimitChange change, @Nullable String unit) {
        return running.moved(
                recount(running.policy(), running.start(), unit).changed(running.asDeadline(limit), change));
    }

    /**
     * All limits computed from the beginning on today's calendar, with everything that was done to them since.
     *
     * @throws PolicyUnknown when the question names a policy that is not stored
     */
    public Map<Limit, Deadline> recounted(LimitQuestion question, String policy, List<LimitChange> changes) {
        return recount(policy, question.dispatchedAt(), question.unit()).of(question, changes);
    }

    /**
     * The same, told step by step; the days are those of {@code POST /api/v1/time-limits/due}.
     *
     * @throws PolicyUnknown when the question names a policy that is not stored
     */
    public Optional<LimitExplanation> explained(
            Limit limit, LimitQuestion question, String policy, List<LimitChange> changes) {
        Recount recount = recount(policy, question.dispatchedAt(), question.unit());
        return Optional.ofNullable(recount.given(question).get(limit)).map(given -> {
            Deadline deadline = given.deadline();
            List<LimitExplanation.LimitStep> steps = new ArrayList<>();
            for (LimitChange change : changes) {
                deadline = recount.changed(deadline, change);
                steps.add(step(change, deadline.due()));
            }
            return new LimitExplanation(
                    limit,
                    question.dispatchedAt(),
                    policy,
                    given.ground(),
                    given.counted() == null ? null : DueView.of(given.counted()),
                    given.deadline().due(),
                    steps,
                    deadline.due());
        });
    }

    private static LimitExplanation.LimitStep step(LimitChange change, Instant due) {
        return change instanceof LimitChange.Suspended stop
                ? new LimitExplanation.LimitStep(stop.from(), stop.until(), null, due)
                : new LimitExplanation.LimitStep(
                        null, null, ((LimitChange.Extended) change).by().toString(), due);
    }

    private Recount recount(String reference, Instant start, @Nullable String unit) {
        Policy policy = rules.current().policy(reference, LocalDate.ofInstant(start, Zones.CITY));
        Counter counter = rules.current().counter(unit);
        return new Recount(policy, counter);
    }
}
