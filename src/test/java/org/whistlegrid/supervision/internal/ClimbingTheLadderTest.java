package org.whistlegrid.supervision.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.whistlegrid.supervision.LadderRung;
import org.whistlegrid.supervision.LadderRung.RecipientSlot;
import org.whistlegrid.supervision.LadderRung.Trigger;
import org.whistlegrid.supervision.NoticeState;
import org.whistlegrid.supervision.Rung;
import org.whistlegrid.timelimit.Limit;
import org.whistlegrid.timelimit.LimitUnit;
import org.whistlegrid.timelimit.RunningLimit;
import org.whistlegrid.timelimit.Span;

/** Which rung is reached when; hours are counted from dispatch, a day of the ladder is 24 of them. */
class ClimbingTheLadderTest {

    private static final Instant DISPATCHED = Instant.parse("2026-11-23T01:00:00Z");
    private static final Set<Limit> ALL = Set.of(Limit.values());
    private static final List<LadderRung> LADDER = List.of(
            rung(Rung.REMIND, Trigger.SOON_DUE, 0, 0, null, 0),
            rung(Rung.URGE, Trigger.PASSED, 0, 0, null, 0),
            rung(Rung.SUPERVISE, Trigger.LATE, 1.0 / 7, 60, new Span(1, LimitUnit.NATURAL_DAY), 2),
            rung(Rung.NOTIFY, Trigger.LATE, 5.0 / 7, 240, new Span(5, LimitUnit.NATURAL_DAY), 1));

    private final Climb climb = new Climb(LADDER, (from, span) -> from.plus(Duration.ofDays(span.amount())));

    @Test
    void aWeekIsRemindedUrgedSupervisedADayLaterAndNotifiedAfterFive() {
        assertThat(plan(Map.of(Limit.L3, limit(168)), List.of(), 0))
                .isEqualTo("REMIND L3 144h | URGE L3 168h | SUPERVISE L3 192h | NOTIFY L3 288h");
    }

    /** Two hours: urged at once, supervised within hours, not after a day. */
    @Test
    void aTwoHourMatterClimbsWithinHours() {
        assertThat(plan(Map.of(Limit.L3, limit(2)), List.of(), 0))
                .isEqualTo("REMIND L3 1h | URGE L3 2h | SUPERVISE L3 3h | NOTIFY L3 6h");
    }

    /** Four working hours over a weekend are still a matter of hours: it climbs as fast as on any other day. */
    @Test
    void aWeekendInsideALimitDoesNotSlowTheLadder() {
        RunningLimit overTheWeekend =
                new RunningLimit("4 WORKING_HOUR", DISPATCHED, hour(66), hour(65), hour(70), "test@1", null);
        assertThat(plan(Map.of(Limit.L3, overTheWeekend), List.of(), 0))
                .isEqualTo("REMIND L3 65h | URGE L3 66h | SUPERVISE L3 67h | NOTIFY L3 70h");
    }

    /** After a time of being down there is nothing left to remind of; the passing itself is told, once. */
    @Test
    void whatPassedWhileNobodyLookedIsToldWithoutTheReminder() {
        assertThat(plan(Map.of(Limit.L3, limit(168)), List.of(), 170))
                .isEqualTo("URGE L3 168h | SUPERVISE L3 192h | NOTIFY L3 288h");
    }

    @Test
    void whatWasNoticedIsNotNoticedAgain() {
        assertThat(plan(Map.of(Limit.L3, limit(168)), List.of(noticed(Rung.URGE, Limit.L3, null)), 200))
                .isEqualTo("SUPERVISE L3 192h | NOTIFY L3 288h");
    }

    /** Two urges without an answer count as much as a day of being late. */
    @Test
    void twoUnansweredUrgesBringSupervisionForward() {
        List<Climb.Noticed> silent = List.of(noticed(Rung.URGE, Limit.L1, 48L), noticed(Rung.URGE, Limit.L2, 96L));
        assertThat(plan(Map.of(Limit.L3, limit(168)), silent, 100)).startsWith("SUPERVISE L2 96h");
    }

    /** The case's holder owes no answer to what was asked of an order's unit. */
    @Test
    void whatOthersLeaveUnansweredDoesNotClimb() {
        List<Climb.Noticed> silent = List.of(
                noticed(Rung.URGE, Limit.L1, 48L).withoutReply(),
                noticed(Rung.URGE, Limit.L2, 96L).withoutReply());
        assertThat(plan(Map.of(Limit.L4, limit(240)), silent, 100)).contains("SUPERVISE L4 264h");
    }

    /** Done too late is still late: the passing is told even when the work came before the timer. */
    @Test
    void aLimitMetLateIsToldOnceAndClimbsNoFurther() {
        RunningLimit metLate = limit(24).met(hour(30));
        assertThat(plan(Map.of(Limit.L1, metLate), List.of(), 31)).isEqualTo("URGE L1 24h");
        assertThat(plan(Map.of(Limit.L1, limit(24).met(hour(20))), List.of(), 31))
                .isEmpty();
    }

    private String plan(Map<Limit, RunningLimit> limits, List<Climb.Noticed> noticed, long nowHour) {
        return climb.steps(new TreeMap<>(limits), noticed, hour(nowHour)).stream()
                .map(step -> step.rule().rung() + " " + step.limit() + " "
                        + Duration.between(DISPATCHED, step.at()).toHours() + "h")
                .collect(Collectors.joining(" | "));
    }

    private static Climb.Noticed noticed(Rung rung, Limit limit, Long replyDueHour) {
        return new Climb.Noticed(rung, limit, NoticeState.ISSUED, replyDueHour == null ? null : hour(replyDueHour));
    }

    private static RunningLimit limit(long hours) {
        Instant due = hour(hours);
        Duration yellow = Duration.ofHours(Math.min(24, hours * 60 / 4 / 60 + (hours < 4 ? 1 : 0)));
        return new RunningLimit(
                hours + " CONTINUOUS_HOUR", DISPATCHED, due, due.minus(yellow), hour(2 * hours), "test@1", null);
    }

    private static Instant hour(long hour) {
        return DISPATCHED.plus(Duration.ofHours(hour));
    }

    private static LadderRung rung(
            Rung rung, Trigger trigger, double share, long minutes, Span atMost, int unanswered) {
        return new LadderRung(
                rung,
                trigger,
                ALL,
                share,
                Duration.ofMinutes(minutes),
                atMost,
                unanswered,
                0,
                List.of(RecipientSlot.WINDOW_CLERK),
                null,
                false);
    }
}
