package org.whistlegrid.supervision.ladder;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.whistlegrid.supervision.LadderRefused;
import org.whistlegrid.supervision.LadderRung;
import org.whistlegrid.supervision.LadderRung.RecipientSlot;
import org.whistlegrid.supervision.LadderRung.Trigger;
import org.whistlegrid.supervision.Lateness;
import org.whistlegrid.supervision.NoticeCause;
import org.whistlegrid.supervision.Rung;
import org.whistlegrid.supervision.RungPart;
import org.whistlegrid.timelimit.RunningLimit;
import org.whistlegrid.timelimit.Span;

/**
 * Whether a ladder can be climbed: all rungs there, each reachable, none before the one below it, recipients known, the
 * high ones signed.
 *
 * @param adding counts a span from an instant on the calendar
 */
record LadderCheck(BiFunction<Instant, Span, Instant> adding) {

    /** Limits that cities have; on none of them may a rung come before the one below it. */
    private static final List<Span> SAMPLES = Stream.of(
                    "2 CONTINUOUS_HOUR",
                    "4 WORKING_HOUR",
                    "1 NATURAL_DAY",
                    "3 WORKING_DAY",
                    "7 NATURAL_DAY",
                    "30 NATURAL_DAY")
            .map(Span::parse)
            .toList();

    /** @throws LadderRefused with the rung and what is wrong with it */
    void check(List<LadderRung> rungs, Instant from) {
        List<Rung> named = rungs.stream().map(LadderRung::rung).toList();
        if (!named.equals(Arrays.asList(Rung.values()))) {
            throw LadderRefused.rungsMissing();
        }
        for (int i = 0; i < rungs.size(); i++) {
            check(rungs.get(i), i == 0 ? null : rungs.get(i - 1));
        }
        SAMPLES.forEach(sample -> inOrder(rungs, from, sample));
    }

    private static void check(LadderRung rule, LadderRung below) {
        require(!rule.recipients().isEmpty(), rule, RungPart.RECIPIENTS);
        boolean byTime = rule.trigger() != Trigger.RUNG_BELOW;
        require(!byTime || !rule.limits().isEmpty(), rule, RungPart.LIMITS);
        require((rule.trigger() == Trigger.LATE) == (rule.late() != null), rule, RungPart.LATE);
        require(
                rule.late() == null
                        || rule.late().after() == null
                        || rule.late().share() == 0,
                rule,
                RungPart.LATE);
        require(rule.late() == null || rule.late().share() >= 0 && rule.late().share() <= 100, rule, RungPart.LATE);
        require(rule.late() == null || !rule.late().atLeast().isNegative(), rule, RungPart.LATE);
        require(rule.unansweredBelow() >= 0 && rule.requests() >= 0 && rule.repeatsBelow() >= 0, rule, RungPart.COUNTS);
        require(
                rule.unansweredBelow() == 0 || below != null && below.replyWithin() != null,
                rule,
                RungPart.UNANSWERED_BELOW);
        require(!rule.dateBelow() || below != null && below.workWithin() != null, rule, RungPart.DATE_BELOW);
        require(
                rule.repeatsBelow() == 0 || below != null && rule.repeatsWithin() != null,
                rule,
                RungPart.REPEATS_BELOW);
        require(rule.causes().stream().allMatch(LadderCheck::isEvent), rule, RungPart.CAUSES);
        require(byTime || rule.repeatsBelow() > 0 || !rule.causes().isEmpty(), rule, RungPart.TRIGGER);
        // silence, a date and a repeated request bring a rung forward whose time comes anyhow
        boolean broughtForward = rule.unansweredBelow() > 0 || rule.dateBelow() || rule.requests() > 0;
        require(!broughtForward || rule.trigger() == Trigger.LATE, rule, RungPart.TRIGGER);
        boolean high = rule.rung().ordinal() >= Rung.SUPERVISE.ordinal();
        require(!high || rule.signed(), rule, RungPart.SIGNING);
        require(high || !rule.signed(), rule, RungPart.SIGNING);
        require(rule.signing() == null || rule.signing().officer() != RecipientSlot.HANDLER, rule, RungPart.SIGNING);
    }

    private static boolean isEvent(NoticeCause cause) {
        return cause == NoticeCause.REPORT_LATE
                || cause == NoticeCause.REPORT_REFUSED
                || cause == NoticeCause.REPORT_FAKED
                || cause == NoticeCause.RESULT_FAKED
                || cause == NoticeCause.WORD_LATE;
    }

    private void inOrder(List<LadderRung> rungs, Instant from, Span sample) {
        Instant due = adding.apply(from, sample);
        RunningLimit limit =
                new RunningLimit(sample.toString(), from, due, due.minus(Duration.ofMinutes(1)), due, "sample@1", null);
        Instant last = Instant.MIN;
        for (LadderRung rule : rungs) {
            Lateness late = rule.late();
            Instant reached =
                    switch (rule.trigger()) {
                        case SOON_DUE -> limit.yellowFrom();
                        case PASSED -> due;
                        case LATE -> late == null ? due : late.reachedBy(limit, adding);
                        case RUNG_BELOW -> last;
                    };
            if (reached.isBefore(last)) {
                throw LadderRefused.outOfOrder(rule.rung(), sample);
            }
            last = reached;
        }
    }

    private static void require(boolean right, LadderRung rule, RungPart part) {
        if (!right) {
            throw LadderRefused.rungUnreachable(rule.rung(), part);
        }
    }
}
