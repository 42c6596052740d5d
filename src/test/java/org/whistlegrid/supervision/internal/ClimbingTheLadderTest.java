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
import org.whistlegrid.supervision.Lateness;
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

    private final Climb climb =
            new Climb(LADDER, Instant.MIN, (from, span) -> from.plus(Duration.ofDays(span.amount())));

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

    /** Given back late, it comes late to the next unit: the passing was the other's, and the climb begins anew. */
    @Test
    void whatPassedWithAnotherIsNotToldOfWhoHasItNow() {
        RunningLimit passed = limit(168);
        Climb next = new Climb(LADDER, hour(200), (from, span) -> from.plus(Duration.ofDays(span.amount())));
        assertThat(next.steps(Map.of(Limit.L3, passed), List.of(), Climb.Requests.NONE, hour(201)))
                .extracting(step -> step.rule().rung() + " "
                        + Duration.between(DISPATCHED, step.at()).toHours())
                .containsExactly("SUPERVISE 224", "NOTIFY 320");
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

    /** An extension gives a later due: what was told of the old one says nothing of the new. */
    @Test
    void aLimitThatGotALaterDueIsClimbedAnew() {
        List<Climb.Noticed> ofTheOldDue = List.of(
                noticed(Rung.REMIND, Limit.L3, 144, 168),
                noticed(Rung.URGE, Limit.L3, 168, 168),
                noticed(Rung.SUPERVISE, Limit.L3, 192, 168));
        assertThat(plan(Map.of(Limit.L3, limit(168)), ofTheOldDue, 193)).isEqualTo("NOTIFY L3 288h");
        RunningLimit extended =
                new RunningLimit("168 CONTINUOUS_HOUR", DISPATCHED, hour(336), hour(312), hour(504), "test@1", null);
        assertThat(plan(Map.of(Limit.L3, extended), ofTheOldDue, 193))
                .isEqualTo("REMIND L3 312h | URGE L3 336h | SUPERVISE L3 360h | NOTIFY L3 456h");
    }

    /** Counted again under another calendar it is late all the same: nobody is told twice. */
    @Test
    void aLimitThatIsLateUnderEitherCalendarIsToldOnce() {
        RunningLimit recounted =
                new RunningLimit("168 CONTINUOUS_HOUR", DISPATCHED, hour(170), hour(150), hour(336), "test@2", null);
        assertThat(plan(Map.of(Limit.L3, recounted), List.of(noticed(Rung.URGE, Limit.L3, 171, 168)), 175))
                .isEqualTo("SUPERVISE L3 194h | NOTIFY L3 290h");
    }

    /** The requester calls again on the second day. */
    @Test
    void aRepeatedRequestIsSupervisedAtOnceAndOnlyOnce() {
        Climb.Requests again = new Climb.Requests(1, hour(30));
        assertThat(plan(Map.of(Limit.L3, limit(168)), List.of(), again, 30)).startsWith("SUPERVISE L3 30h");
        assertThat(plan(Map.of(Limit.L3, limit(168)), List.of(noticed(Rung.SUPERVISE, Limit.L3, 30, 168)), again, 40))
                .doesNotContain("SUPERVISE");
        assertThat(plan(Map.of(Limit.L3, limit(24).met(hour(20))), List.of(), again, 30))
                .as("the result is handed in: nothing is asked of the unit any more")
                .isEmpty();
    }

    /** 督办 date passed: the note's new date counts, whatever was answered. */
    @Test
    void theNewDateOfANoteBringsTheNextRung() {
        Climb.Noticed note = new Climb.Noticed(
                Rung.SUPERVISE, Limit.L3, hour(168), NoticeState.ANSWERED, hour(192), hour(216), hour(240));
        assertThat(plan(Map.of(Limit.L3, limit(168)), List.of(note, noticed(Rung.URGE, Limit.L3, 168, 168)), 200))
                .isEqualTo("NOTIFY L3 240h");
    }

    /** What an officer raised before the limit passed is not the ladder's rung; what he raised after it is. */
    @Test
    void anOfficersOwnNoteStandsForTheRungOnlyOnceTheLimitHasPassed() {
        Climb.Noticed early =
                new Climb.Noticed(Rung.SUPERVISE, Limit.L3, null, NoticeState.ISSUED, hour(40), null, null);
        Climb.Noticed late =
                new Climb.Noticed(Rung.SUPERVISE, Limit.L3, null, NoticeState.ISSUED, hour(170), null, null);
        assertThat(plan(Map.of(Limit.L3, limit(168)), List.of(early), 171)).contains("SUPERVISE");
        assertThat(plan(Map.of(Limit.L3, limit(168)), List.of(late), 171)).doesNotContain("SUPERVISE");
    }

    /** A draft that was taken back is as if it had not been: the order that is reworked late is supervised again. */
    @Test
    void aWithdrawnDraftIsReachedAgain() {
        Climb.Noticed withdrawn =
                new Climb.Noticed(Rung.SUPERVISE, Limit.L3, hour(168), NoticeState.WITHDRAWN, hour(192), null, null);
        assertThat(plan(Map.of(Limit.L3, limit(168)), List.of(withdrawn, noticed(Rung.URGE, Limit.L3, 168, 168)), 193))
                .startsWith("SUPERVISE L3 192h");
    }

    private String plan(Map<Limit, RunningLimit> limits, List<Climb.Noticed> noticed, long nowHour) {
        return plan(limits, noticed, Climb.Requests.NONE, nowHour);
    }

    private String plan(
            Map<Limit, RunningLimit> limits, List<Climb.Noticed> noticed, Climb.Requests requests, long nowHour) {
        return climb.steps(new TreeMap<>(limits), noticed, requests, hour(nowHour)).stream()
                .map(step -> step.rule().rung() + " " + step.limit() + " "
                        + Duration.between(DISPATCHED, step.at()).toHours() + "h")
                .collect(Collectors.joining(" | "));
    }

    private static Climb.Noticed noticed(Rung rung, Limit limit, Long replyDueHour) {
        return new Climb.Noticed(
                rung,
                limit,
                hour(168),
                NoticeState.ISSUED,
                hour(24),
                replyDueHour == null ? null : hour(replyDueHour),
                null);
    }

    private static Climb.Noticed noticed(Rung rung, Limit limit, long raisedHour, long dueHour) {
        return new Climb.Noticed(rung, limit, hour(dueHour), NoticeState.ISSUED, hour(raisedHour), null, null);
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
                trigger == Trigger.LATE ? new Lateness(null, share, Duration.ofMinutes(minutes), atMost) : null,
                unanswered,
                rung == Rung.NOTIFY,
                rung == Rung.SUPERVISE ? 1 : 0,
                0,
                null,
                Set.of(),
                List.of(RecipientSlot.WINDOW_CLERK),
                null,
                null,
                null,
                null);
    }
}
