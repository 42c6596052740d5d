package org.whistlegrid.supervision.internal;

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
import org.whistlegrid.supervision.Lateness;
import org.whistlegrid.supervision.NoticeCause;
import org.whistlegrid.supervision.NoticeState;
import org.whistlegrid.supervision.Rung;
import org.whistlegrid.timelimit.Limit;
import org.whistlegrid.timelimit.RunningLimit;
import org.whistlegrid.timelimit.Span;

/**
 * Which rungs one order or case has reached or will reach: a pure computation from its limits, what was noticed before
 * and the ladder. Domain rules §2.4, one ladder per order, run by its worst limit.
 *
 * @param heldSince when the limits came to whoever holds them: what had passed before is another's (attribution, ibid.), and
 *     is late from then on
 * @param adding counts a span from an instant on the calendar
 */
record Climb(List<LadderRung> ladder, Instant heldSince, BiFunction<Instant, Span, Instant> adding) {

    /** A rung that is reached at an instant because of a limit. */
    record Step(LadderRung rule, NoticeCause cause, Limit limit, Instant at) {}

    /** How often, and when last, the same matter was asked for again. */
    record Requests(int count, @Nullable Instant last) {

        static final Requests NONE = new Requests(0, null);
    }

    /** What was noticed before, as far as the ladder asks. */
    record Noticed(
            Rung rung,
            @Nullable Limit limit,
            @Nullable Instant limitDue,
            NoticeState state,
            Instant raisedAt,
            @Nullable Instant replyDue,
            @Nullable Instant doneBy) {

        /** As others see it who owe nothing to it. */
        Noticed withoutReply() {
            return new Noticed(rung, limit, limitDue, state, raisedAt, null, null);
        }

        /** Told for this due or a later one, or after it: an extended limit is noticed anew, a recounted one that is late is not. */
        private boolean covers(Instant due, Instant instant) {
            return limitDue != null && !due.isAfter(limitDue) || !instant.isAfter(raisedAt);
        }
    }

    /** All steps not yet noticed, past and future, in the order in which they are reached. */
    List<Step> steps(Map<Limit, RunningLimit> limits, List<Noticed> noticed, Requests requests, Instant now) {
        List<Step> steps = new ArrayList<>();
        for (LadderRung rule : ladder) {
            switch (rule.trigger()) {
                case SOON_DUE ->
                    limitsOf(rule, limits)
                            .filter(entry -> entry.getValue().open())
                            .filter(entry -> now.isBefore(entry.getValue().due()))
                            .map(entry -> new Step(
                                    rule,
                                    NoticeCause.SOON_DUE,
                                    entry.getKey(),
                                    entry.getValue().yellowFrom()))
                            .filter(step -> !isNoticed(step, limits, noticed, step.at()))
                            .forEach(steps::add);
                case PASSED ->
                    limitsOf(rule, limits)
                            .filter(entry ->
                                    entry.getValue().open() || entry.getValue().late(now))
                            .filter(entry -> !cameLate(entry.getValue()))
                            .map(entry -> new Step(
                                    rule,
                                    NoticeCause.PASSED,
                                    entry.getKey(),
                                    entry.getValue().due()))
                            .filter(step -> !isNoticed(step, limits, noticed, step.at()))
                            .forEach(steps::add);
                case LATE -> lateEnough(rule, limits, noticed, requests).ifPresent(steps::add);
                case RUNG_BELOW -> {
                    // reached when the notice of the rung below is signed or by an event, not by the passing of time
                }
            }
        }
        steps.sort(
                Comparator.comparing(Step::at).thenComparing(step -> step.rule().rung()));
        return steps;
    }

    /** The earliest of what leads here, while the work is still awaited; empty where this rung was reached for the limit's due. */
    private Optional<Step> lateEnough(
            LadderRung rule, Map<Limit, RunningLimit> limits, List<Noticed> noticed, Requests requests) {
        Lateness late = rule.late();
        if (late == null) {
            return Optional.empty();
        }
        Optional<Step> byTime = limitsOf(rule, limits)
                .filter(entry -> entry.getValue().open())
                .map(entry -> new Step(
                        rule,
                        NoticeCause.LATE,
                        entry.getKey(),
                        late.reachedBy(entry.getValue(), lateSince(entry.getValue()), adding)))
                .min(Comparator.comparing(Step::at));
        if (byTime.isEmpty()
                || isNoticed(byTime.get(), limits, noticed, dueOf(byTime.get().limit(), limits))) {
            return Optional.empty();
        }
        Limit worst = byTime.get().limit();
        Instant since = noticed.stream()
                .filter(notice -> notice.rung() == rule.rung() && notice.state() != NoticeState.WITHDRAWN)
                .map(Noticed::raisedAt)
                .max(Comparator.naturalOrder())
                .orElse(Instant.MIN);
        // what led here once does not lead here again; only what happened since
        return Stream.concat(
                        byTime.stream(),
                        Stream.of(
                                        unanswered(rule, noticed, worst),
                                        datePassed(rule, noticed, worst),
                                        askedAgain(rule, requests, worst))
                                .flatMap(Optional::stream)
                                .filter(step -> step.at().isAfter(since)))
                .min(Comparator.comparing(Step::at));
    }

    /** It ran with another before, and had passed when it came here. */
    private boolean cameLate(RunningLimit limit) {
        return limit.start().isBefore(heldSince) && limit.due().isBefore(heldSince);
    }

    private Instant lateSince(RunningLimit limit) {
        return cameLate(limit) ? heldSince : limit.due();
    }

    /** When the n-th notice of the rung below will have been left unanswered, and for which limit it was sent. */
    private static Optional<Step> unanswered(LadderRung rule, List<Noticed> noticed, Limit limit) {
        if (rule.unansweredBelow() == 0) {
            return Optional.empty();
        }
        return below(rule, noticed)
                .filter(notice -> notice.state() == NoticeState.ISSUED && notice.replyDue() != null)
                .map(notice -> new Step(
                        rule,
                        NoticeCause.UNANSWERED,
                        notice.limit() == null ? limit : notice.limit(),
                        notice.replyDue()))
                .sorted(Comparator.comparing(Step::at))
                .skip(rule.unansweredBelow() - 1L)
                .findFirst();
    }

    private static Optional<Step> datePassed(LadderRung rule, List<Noticed> noticed, Limit limit) {
        if (!rule.dateBelow()) {
            return Optional.empty();
        }
        return below(rule, noticed)
                .filter(notice -> notice.state().isOut() && notice.doneBy() != null)
                .map(notice -> new Step(
                        rule,
                        NoticeCause.DATE_PASSED,
                        notice.limit() == null ? limit : notice.limit(),
                        notice.doneBy()))
                .min(Comparator.comparing(Step::at));
    }

    private static Optional<Step> askedAgain(LadderRung rule, Requests requests, Limit limit) {
        Instant last = requests.last();
        return rule.requests() == 0 || requests.count() < rule.requests() || last == null
                ? Optional.empty()
                : Optional.of(new Step(rule, NoticeCause.REPEATED_REQUEST, limit, last));
    }

    private static Stream<Noticed> below(LadderRung rule, List<Noticed> noticed) {
        return noticed.stream()
                .filter(notice -> notice.rung().ordinal() == rule.rung().ordinal() - 1);
    }

    /**
     * E0 and E1 are told for each limit, the higher rungs once for the order whichever limit leads there; each of them anew
     * when the limit got a later due.
     */
    private boolean isNoticed(Step step, Map<Limit, RunningLimit> limits, List<Noticed> noticed, Instant instant) {
        boolean eachLimit = step.rule().trigger() != LadderRung.Trigger.LATE;
        Instant due = dueOf(step.limit(), limits);
        return noticed.stream()
                .filter(notice -> notice.rung() == step.rule().rung() && notice.state() != NoticeState.WITHDRAWN)
                .anyMatch(notice -> notice.limit() == step.limit()
                        ? notice.covers(due == null ? instant : due, instant)
                        : !eachLimit);
    }

    private static @Nullable Instant dueOf(Limit limit, Map<Limit, RunningLimit> limits) {
        RunningLimit running = limits.get(limit);
        return running == null ? null : running.due();
    }

    private static Stream<Map.Entry<Limit, RunningLimit>> limitsOf(LadderRung rule, Map<Limit, RunningLimit> limits) {
        return limits.entrySet().stream().filter(entry -> rule.limits().contains(entry.getKey()));
    }
}
