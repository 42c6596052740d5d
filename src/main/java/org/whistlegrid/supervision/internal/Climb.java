package org.whistlegrid.supervision.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.supervision.LadderRung;
import org.whistlegrid.supervision.NoticeState;
import org.whistlegrid.supervision.Rung;
import org.whistlegrid.timelimit.Limit;
import org.whistlegrid.timelimit.RunningLimit;
import org.whistlegrid.timelimit.Span;

/**
 * Which rungs one order or case has reached or will reach: a pure computation from its limits, what was noticed before
 * and the ladder. Domain rules §2.4, one ladder per order, run by its worst limit.
 *
 * @param adding counts a span from an instant on the calendar
 */
record Climb(List<LadderRung> ladder, BiFunction<Instant, Span, Instant> adding) {

    /** A rung that is reached at an instant because of a limit. */
    record Step(LadderRung rule, Limit limit, Instant at) {}

    /** What was noticed before, as far as the ladder asks. */
    record Noticed(Rung rung, Limit limit, NoticeState state, @Nullable Instant replyDue) {

        /** As others see it who owe no answer to it. */
        Noticed withoutReply() {
            return new Noticed(rung, limit, state, null);
        }
    }

    /** All steps not yet noticed, past and future, in the order in which they are reached. */
    List<Step> steps(Map<Limit, RunningLimit> limits, List<Noticed> noticed, Instant now) {
        List<Step> steps = new ArrayList<>();
        for (LadderRung rule : ladder) {
            switch (rule.trigger()) {
                case SOON_DUE ->
                    limitsOf(rule, limits)
                            .filter(entry -> entry.getValue().open())
                            .filter(entry -> now.isBefore(entry.getValue().due()))
                            .filter(entry -> noneOf(noticed, rule.rung(), entry.getKey()))
                            .forEach(entry -> steps.add(new Step(
                                    rule, entry.getKey(), entry.getValue().yellowFrom())));
                case PASSED ->
                    limitsOf(rule, limits)
                            .filter(entry ->
                                    entry.getValue().open() || entry.getValue().late(now))
                            .filter(entry -> noneOf(noticed, rule.rung(), entry.getKey()))
                            .forEach(entry -> steps.add(new Step(
                                    rule, entry.getKey(), entry.getValue().due())));
                case LATE -> {
                    if (noticed.stream().noneMatch(notice -> notice.rung() == rule.rung())) {
                        earliestLate(rule, limits, noticed).ifPresent(steps::add);
                    }
                }
                case RUNG_BELOW -> {
                    // reached when the notice of the rung below is signed, not by the passing of time
                }
            }
        }
        steps.sort(
                Comparator.comparing(Step::at).thenComparing(step -> step.rule().rung()));
        return steps;
    }

    private Optional<Step> earliestLate(LadderRung rule, Map<Limit, RunningLimit> limits, List<Noticed> noticed) {
        Optional<Step> byTime = limitsOf(rule, limits)
                .filter(entry -> entry.getValue().open())
                .map(entry -> new Step(rule, entry.getKey(), lateEnough(rule, entry.getValue())))
                .min(Comparator.comparing(Step::at));
        // silence brings it forward only while the work is still awaited
        return byTime.map(step -> unanswered(rule, noticed)
                .filter(silent -> silent.at().isBefore(step.at()))
                .orElse(step));
    }

    private Instant lateEnough(LadderRung rule, RunningLimit limit) {
        Duration share =
                Duration.ofMillis(Math.round(Span.parse(limit.span()).nominal().toMillis() * rule.spanShare()));
        Instant byTime = limit.due().plus(share.compareTo(rule.atLeast()) < 0 ? rule.atLeast() : share);
        if (rule.atMost() != null) {
            Instant latest = adding.apply(limit.due(), rule.atMost());
            byTime = latest.isBefore(byTime) ? latest : byTime;
        }
        return byTime;
    }

    /** When the n-th notice of the rung below will have been left unanswered, and for which limit it was sent. */
    private static Optional<Step> unanswered(LadderRung rule, List<Noticed> noticed) {
        if (rule.unansweredBelow() == 0) {
            return Optional.empty();
        }
        return noticed.stream()
                .filter(notice -> notice.rung().ordinal() == rule.rung().ordinal() - 1)
                .filter(notice -> notice.state() == NoticeState.ISSUED && notice.replyDue() != null)
                .map(notice -> new Step(rule, notice.limit(), notice.replyDue()))
                .sorted(Comparator.comparing(Step::at))
                .skip(rule.unansweredBelow() - 1L)
                .findFirst();
    }

    private static Stream<Map.Entry<Limit, RunningLimit>> limitsOf(LadderRung rule, Map<Limit, RunningLimit> limits) {
        return limits.entrySet().stream().filter(entry -> rule.limits().contains(entry.getKey()));
    }

    private static boolean noneOf(List<Noticed> noticed, Rung rung, Limit limit) {
        return noticed.stream().noneMatch(notice -> notice.rung() == rung && notice.limit() == limit);
    }
}
