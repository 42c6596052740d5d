package org.whistlegrid.timelimit.counting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whistlegrid.timelimit.counting.Counting.USUAL;
import static org.whistlegrid.timelimit.counting.Counting.at;
import static org.whistlegrid.timelimit.counting.Counting.named;

import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.whistlegrid.timelimit.Deadline;
import org.whistlegrid.timelimit.Limit;
import org.whistlegrid.timelimit.LimitQuestion;
import org.whistlegrid.timelimit.Span;
import org.whistlegrid.timelimit.internal.ShippedPolicies;

/** domain.md §2.4, "how policy and category meet"; every case is dispatched on Monday 2026-11-23 at 10:00. */
class PolicyMeetsCategoryTest {

    private static final String MONDAY = "Mon 2026-11-23 10:00";

    @ParameterizedTest(name = "{0} {1}, category {2}, complex {3}: {4} / {5} / {6} / {7}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
            1-3-7-10       | ORDINARY  | -                  | false | Tue 2026-11-24 10:00 | Thu 2026-11-26 10:00 | Mon 2026-11-30 10:00 | Thu 2026-12-03 10:00
            1-3-7-10       | ORDINARY  | 15 WORKING_DAY     | false | Tue 2026-11-24 10:00 | Thu 2026-11-26 10:00 | Mon 2026-11-30 10:00 | Thu 2026-12-03 10:00
            1-3-7-10       | ORDINARY  | 5 WORKING_DAY      | false | Tue 2026-11-24 10:00 | Thu 2026-11-26 10:00 | Mon 2026-11-30 10:00 | Thu 2026-12-03 10:00
            1-3-7-10       | ORDINARY  | 4 WORKING_DAY      | false | Tue 2026-11-24 10:00 | Thu 2026-11-26 10:00 | Fri 2026-11-27 10:00 | Mon 2026-11-30 10:00
            1-3-7-10       | ORDINARY  | 3 WORKING_DAY      | false | Tue 2026-11-24 10:00 | -                    | Thu 2026-11-26 10:00 | Sun 2026-11-29 10:00
            1-3-7-10       | ORDINARY  | 4 WORKING_HOUR     | false | Mon 2026-11-23 16:00 | -                    | Mon 2026-11-23 16:00 | Thu 2026-11-26 16:00
            1-3-7-10       | URGENT    | 1 WORKING_DAY      | false | Mon 2026-11-23 14:00 | -                    | Tue 2026-11-24 10:00 | Thu 2026-11-26 10:00
            1-3-7-10       | EMERGENCY | 2 CONTINUOUS_HOUR  | false | Mon 2026-11-23 11:00 | -                    | Mon 2026-11-23 12:00 | Tue 2026-11-24 12:00
            1-3-7-10       | EMERGENCY | 1 CONTINUOUS_HOUR  | false | Mon 2026-11-23 11:00 | -                    | Mon 2026-11-23 11:00 | Tue 2026-11-24 11:00
            1-3-7-10       | ORDINARY  | -                  | true  | Tue 2026-11-24 10:00 | Thu 2026-11-26 10:00 | Sun 2026-12-20 10:00 | Wed 2026-12-23 10:00
            1-3-7-10       | ORDINARY  | 15 WORKING_DAY     | true  | Tue 2026-11-24 10:00 | Thu 2026-11-26 10:00 | Mon 2026-12-14 10:00 | Thu 2026-12-17 10:00
            SX-13710       | ORDINARY  | -                  | false | Tue 2026-11-24 10:00 | Thu 2026-11-26 10:00 | Mon 2026-11-30 10:00 | Wed 2026-12-23 10:00
            SX-13710       | EMERGENCY | -                  | false | Mon 2026-11-23 11:00 | Thu 2026-11-26 10:00 | Mon 2026-11-30 10:00 | Tue 2026-12-01 10:00
            SX-13710       | URGENT    | -                  | false | Mon 2026-11-23 14:00 | Thu 2026-11-26 10:00 | Mon 2026-11-30 10:00 | Mon 2026-12-07 10:00
            SX-13710       | ORDINARY  | -                  | true  | Tue 2026-11-24 10:00 | Thu 2026-11-26 10:00 | Sun 2026-12-20 10:00 | Wed 2026-12-23 10:00
            CLASS-1/3/7/10 | EMERGENCY | -                  | false | Mon 2026-11-23 11:00 | -                    | Tue 2026-11-24 10:00 | Fri 2026-11-27 10:00
            CLASS-1/3/7/10 | URGENT    | -                  | false | Mon 2026-11-23 14:00 | -                    | Thu 2026-11-26 10:00 | Sun 2026-11-29 10:00
            CLASS-1/3/7/10 | ORDINARY  | -                  | false | Tue 2026-11-24 10:00 | Thu 2026-11-26 10:00 | Mon 2026-11-30 10:00 | Thu 2026-12-03 10:00
            CLASS-1/3/7/10 | ORDINARY  | -                  | true  | Tue 2026-11-24 10:00 | Thu 2026-11-26 10:00 | Thu 2026-12-03 10:00 | Sun 2026-12-06 10:00
            BJ-4           | EMERGENCY | -                  | false | Mon 2026-11-23 11:00 | -                    | Mon 2026-11-23 12:00 | Mon 2026-11-23 15:00
            BJ-4           | URGENT    | -                  | false | Mon 2026-11-23 14:00 | -                    | Tue 2026-11-24 10:00 | Tue 2026-11-24 13:00
            BJ-4           | ORDINARY  | -                  | false | Tue 2026-11-24 10:00 | Thu 2026-11-26 10:00 | Mon 2026-11-30 10:00 | Thu 2026-12-03 10:00
            BJ-4           | ORDINARY  | -                  | true  | Tue 2026-11-24 10:00 | Thu 2026-11-26 10:00 | Tue 2026-12-08 10:00 | Fri 2026-12-11 10:00
            SH-STREET      | EMERGENCY | -                  | false | Mon 2026-11-23 11:00 | -                    | Tue 2026-11-24 10:00 | Fri 2026-11-27 10:00
            SH-STREET      | URGENT    | -                  | false | Mon 2026-11-23 16:00 | -                    | Thu 2026-11-26 10:00 | Tue 2026-12-01 10:00
            SH-STREET      | ORDINARY  | -                  | true  | Tue 2026-11-24 10:00 | Thu 2026-11-26 10:00 | Mon 2026-12-14 10:00 | Thu 2026-12-17 10:00
            SH-STREET      | ORDINARY  | -                  | false | Tue 2026-11-24 10:00 | Thu 2026-11-26 10:00 | Mon 2026-11-30 10:00 | Thu 2026-12-03 10:00
            """)
    void theFourLimits(
            String policy,
            String urgency,
            @Nullable String handling,
            boolean complex,
            String first,
            @Nullable String feedback,
            String result,
            String closing) {
        Map<Limit, Deadline> limits = limits(policy, urgency, handling, complex, null);
        assertThat(named(limits.get(Limit.L1).due())).isEqualTo(first);
        assertThat(limits.containsKey(Limit.L2) ? named(limits.get(Limit.L2).due()) : null)
                .isEqualTo(feedback);
        assertThat(named(limits.get(Limit.L3).due())).isEqualTo(result);
        assertThat(named(limits.get(Limit.L4).due())).isEqualTo(closing);
    }

    /** An emergency counts through the night and the weekend under every policy, also where offices count working days. */
    @ParameterizedTest
    @ValueSource(strings = {"1-3-7-10", "SX-13710", "CLASS-1/3/7/10", "BJ-4", "SH-STREET"})
    void anEmergencyOnFridayNightIsDueOnTheWeekend(String policy) {
        Instant fridayNight = at("Fri 2026-11-20 22:00");
        Map<Limit, Deadline> limits = new FourLimits(ShippedPolicies.get(policy), USUAL)
                .of(new LimitQuestion(
                        fridayNight, "EMERGENCY", Span.parse("24 CONTINUOUS_HOUR"), false, null, null, policy));
        assertThat(named(limits.get(Limit.L1).due())).isEqualTo("Fri 2026-11-20 23:00");
        assertThat(limits.get(Limit.L3).due()).isBeforeOrEqualTo(at("Sat 2026-11-21 22:00"));
    }

    /** 法定时限: longer than policy and category, and L4 is checked after it; L1 and L2 stay as promised. */
    @Test
    void aLegalLongerLimitStandsInForPolicyAndCategory() {
        LimitQuestion question = new LimitQuestion(
                at(MONDAY),
                "ORDINARY",
                Span.parse("4 WORKING_DAY"),
                false,
                null,
                null,
                "1-3-7-10",
                Span.parse("60 STATUTORY_DAY"));
        Map<Limit, Deadline> limits = new FourLimits(ShippedPolicies.get("1-3-7-10"), USUAL).of(question);
        assertThat(named(limits.get(Limit.L1).due())).isEqualTo("Tue 2026-11-24 10:00");
        assertThat(named(limits.get(Limit.L2).due())).isEqualTo("Thu 2026-11-26 10:00");
        assertThat(named(limits.get(Limit.L3).due())).isEqualTo("Sat 2027-01-23 00:00");
        assertThat(named(limits.get(Limit.L4).due())).isEqualTo("Tue 2027-01-26 00:00");
        assertThat(limits.get(Limit.L3).span()).isEqualTo(Span.parse("60 STATUTORY_DAY"));
    }

    /** What decided each limit is told with it, and the days that led there. */
    @Test
    void eachLimitNamesWhatDecidedIt() {
        assertThat(grounds("4 WORKING_DAY", null, null)).isEqualTo("L1 POLICY, L2 POLICY, L3 CATEGORY, L4 CHECKING");
        assertThat(grounds(null, null, null)).isEqualTo("L1 POLICY, L2 POLICY, L3 POLICY, L4 POLICY");
        assertThat(grounds("4 WORKING_HOUR", null, null)).isEqualTo("L1 RESULT, L3 CATEGORY, L4 CHECKING");
        assertThat(grounds(null, "Sat 2026-11-28 10:00", null))
                .isEqualTo("L1 POLICY, L2 POLICY, L3 SUPERIOR, L4 SUPERIOR");
        assertThat(grounds(null, null, "60 STATUTORY_DAY")).isEqualTo("L1 POLICY, L2 POLICY, L3 LEGAL, L4 CHECKING");
    }

    private static String grounds(@Nullable String handling, @Nullable String superiorDue, @Nullable String legal) {
        LimitQuestion question = new LimitQuestion(
                at(MONDAY),
                "ORDINARY",
                handling == null ? null : Span.parse(handling),
                false,
                superiorDue == null ? null : at(superiorDue),
                null,
                "1-3-7-10",
                legal == null ? null : Span.parse(legal));
        Map<Limit, Given> given = new FourLimits(ShippedPolicies.get("1-3-7-10"), USUAL).given(question);
        given.values().stream().filter(each -> each.counted() != null).forEach(each -> assertThat(
                        each.counted().due())
                .isEqualTo(each.deadline().due()));
        return given.entrySet().stream()
                .map(entry -> entry.getKey() + " " + entry.getValue().ground())
                .collect(Collectors.joining(", "));
    }

    @Test
    void aSuperiorsDueMinusTheBufferBoundsThemAll() {
        Map<Limit, Deadline> limits = limits("1-3-7-10", "ORDINARY", null, false, "Sat 2026-11-28 10:00");
        assertThat(named(limits.get(Limit.L2).due())).isEqualTo("Thu 2026-11-26 10:00");
        assertThat(named(limits.get(Limit.L3).due())).isEqualTo("Fri 2026-11-27 10:00");
        assertThat(named(limits.get(Limit.L4).due())).isEqualTo("Fri 2026-11-27 10:00");
    }

    @Test
    void aShortDueOfASuperiorLeavesAtLeastHalfOfTheTime() {
        Map<Limit, Deadline> limits = limits("1-3-7-10", "ORDINARY", null, false, "Mon 2026-11-23 14:00");
        assertThat(limits).doesNotContainKey(Limit.L2);
        assertThat(limits.values()).allMatch(deadline -> deadline.due().equals(at("Mon 2026-11-23 12:00")));
        assertThat(limits.get(Limit.L3).span()).isEqualTo(Span.parse("2 CONTINUOUS_HOUR"));
    }

    @Test
    void aSuperiorsDueThatHasPassedMakesAllLateAtOnce() {
        Map<Limit, Deadline> limits = limits("1-3-7-10", "ORDINARY", null, false, "Sun 2026-11-22 10:00");
        assertThat(limits.values()).allMatch(deadline -> deadline.passed(at(MONDAY)));
    }

    @Test
    void aLimitNamesTheSpanThatLeadsToItAndItsPolicy() {
        Map<Limit, Deadline> limits = limits("1-3-7-10", "ORDINARY", "2 NATURAL_DAY", false, null);
        assertThat(limits.get(Limit.L1).span()).isEqualTo(Span.parse("1 NATURAL_DAY"));
        assertThat(limits.get(Limit.L3).span()).isEqualTo(Span.parse("2 NATURAL_DAY"));
        assertThat(limits.get(Limit.L4).span()).isEqualTo(Span.parse("5 NATURAL_DAY"));
        assertThat(limits.get(Limit.L4).policy()).isEqualTo("1-3-7-10@1");
        Map<Limit, Deadline> mixed = limits("1-3-7-10", "ORDINARY", "4 WORKING_HOUR", false, null);
        assertThat(mixed.get(Limit.L4).span()).isEqualTo(Span.parse("78 CONTINUOUS_HOUR"));
    }

    private static Map<Limit, Deadline> limits(
            String policy, String urgency, @Nullable String handling, boolean complex, @Nullable String superiorDue) {
        return new FourLimits(ShippedPolicies.get(policy), USUAL)
                .of(new LimitQuestion(
                        at(MONDAY),
                        urgency,
                        handling == null ? null : Span.parse(handling),
                        complex,
                        superiorDue == null ? null : at(superiorDue),
                        null,
                        policy));
    }
}
