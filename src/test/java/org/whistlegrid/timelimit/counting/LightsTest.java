package org.whistlegrid.timelimit.counting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whistlegrid.timelimit.counting.Counting.USUAL;
import static org.whistlegrid.timelimit.counting.Counting.at;
import static org.whistlegrid.timelimit.counting.Counting.named;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.whistlegrid.timelimit.Deadline;
import org.whistlegrid.timelimit.Light;
import org.whistlegrid.timelimit.Limit;
import org.whistlegrid.timelimit.LimitQuestion;
import org.whistlegrid.timelimit.RunningLimit;
import org.whistlegrid.timelimit.Span;
import org.whistlegrid.timelimit.internal.ShippedPolicies;

/** domain.md §2.4, lights: yellow in the last quarter or the last 24 hours, the smaller; dark red late by a span. */
class LightsTest {

    @ParameterizedTest(name = "{0} + {1}: yellow from {2}, dark red from {3}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            Mon 2026-11-23 10:00 | 1 NATURAL_DAY     | Tue 2026-11-24 04:00 | Wed 2026-11-25 10:00
            Mon 2026-11-23 10:00 | 4 NATURAL_DAY     | Thu 2026-11-26 10:00 | Tue 2026-12-01 10:00
            Mon 2026-11-23 10:00 | 7 NATURAL_DAY     | Sun 2026-11-29 10:00 | Mon 2026-12-07 10:00
            Mon 2026-11-23 22:00 | 2 CONTINUOUS_HOUR | Mon 2026-11-23 23:30 | Tue 2026-11-24 02:00
            Mon 2026-11-23 10:00 | 4 WORKING_HOUR    | Mon 2026-11-23 15:00 | Tue 2026-11-24 10:00
            Fri 2026-11-20 15:00 | 1 WORKING_DAY     | Mon 2026-11-23 11:00 | Tue 2026-11-24 15:00
            Fri 2026-11-20 16:00 | 4 WORKING_HOUR    | Mon 2026-11-23 09:00 | Mon 2026-11-23 16:00
            """)
    void yellowAndDarkRedAreMeasuredInTheUnitsOwnTime(String start, String span, String yellow, String dark) {
        Deadline result = result(start, span);
        assertThat(result.span()).isEqualTo(Span.parse(span));
        assertThat(named(result.yellowFrom())).isEqualTo(yellow);
        assertThat(named(result.darkFrom())).isEqualTo(dark);
    }

    @Test
    void aLightBeginsWithItsInstant() {
        Deadline day = result("Mon 2026-11-23 10:00", "1 NATURAL_DAY");
        assertThat(Light.of(day, at("Tue 2026-11-24 03:59:59"))).isEqualTo(Light.GREEN);
        assertThat(Light.of(day, at("Tue 2026-11-24 04:00"))).isEqualTo(Light.YELLOW);
        assertThat(Light.of(day, at("Tue 2026-11-24 09:59:59"))).isEqualTo(Light.YELLOW);
        assertThat(Light.of(day, at("Tue 2026-11-24 10:00"))).isEqualTo(Light.RED);
        assertThat(Light.of(day, at("Wed 2026-11-25 09:59:59"))).isEqualTo(Light.RED);
        assertThat(Light.of(day, at("Wed 2026-11-25 10:00"))).isEqualTo(Light.DARK_RED);
    }

    @Test
    void whatIsMetKeepsTheLightOfThatMomentAndReworkTakesItBack() {
        RunningLimit met = RunningLimit.of(result("Mon 2026-11-23 10:00", "1 NATURAL_DAY"))
                .met(at("Tue 2026-11-24 05:00"))
                .met(at("Tue 2026-11-24 12:00"));
        assertThat(met.light(at("Fri 2026-12-04 10:00"))).isEqualTo(Light.YELLOW);
        assertThat(met.late(at("Fri 2026-12-04 10:00"))).isFalse();
        assertThat(met.withdrawn().light(at("Tue 2026-11-24 12:00"))).isEqualTo(Light.RED);
    }

    /** L3 of a category so short that it governs. */
    private static Deadline result(String start, String handling) {
        return new FourLimits(ShippedPolicies.get("1-3-7-10"), USUAL)
                .of(new LimitQuestion(at(start), "ORDINARY", Span.parse(handling), false, null, null, null))
                .get(Limit.L3);
    }
}
