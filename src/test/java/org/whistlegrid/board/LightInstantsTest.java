package org.whistlegrid.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.whistlegrid.timelimit.Limit;
import org.whistlegrid.timelimit.RunningLimit;

/** The light of a matter over several limits: which one governs, and when two late ones make it dark red. */
class LightInstantsTest {

    private static final Instant START = Instant.parse("2026-11-02T01:00:00Z");

    /** Day by day: one character a day, dark red as D. */
    @Test
    void oneLimitTurnsYellowRedAndDark() {
        assertThat(days(Map.of(Limit.L3, running(7)), 0, 15)).isEqualTo("GGGGGGYRRRRRRRDD");
    }

    @Test
    void twoLateLimitsAreDarkBeforeEitherIsLateByItsSpan() {
        Map<Limit, RunningLimit> limits = Map.of(Limit.L3, running(7), Limit.L4, running(10));
        assertThat(days(limits, 0, 15)).isEqualTo("GGGGGGYRRRDDDDDD");
    }

    @Test
    void whatWasMetCountsNoMore() {
        Map<Limit, RunningLimit> limits = new EnumMap<>(Map.of(Limit.L1, running(1), Limit.L3, running(7)));
        assertThat(days(limits, 0, 8)).isEqualTo("YRDDDDDDD");
        limits.put(Limit.L1, running(1).met(START.plus(Duration.ofHours(3))));
        assertThat(days(limits, 0, 8)).isEqualTo("GGGGGGYRR");
    }

    @Test
    void earliestDueGoverns() {
        Map<Limit, RunningLimit> limits = Map.of(Limit.L2, running(3), Limit.L3, running(7), Limit.L4, running(10));
        assertThat(LightInstants.of(limits)).get().satisfies(lights -> {
            assertThat(lights.governing()).isEqualTo(Limit.L2);
            assertThat(lights.due()).isEqualTo(day(3));
            assertThat(lights.darkFrom()).isEqualTo(day(6));
        });
    }

    @Test
    void nothingRunsNothingShines() {
        assertThat(LightInstants.of(Map.of())).isEmpty();
        assertThat(LightInstants.of(Map.of(Limit.L1, running(1).met(START)))).isEmpty();
    }

    /** Each light begins with its instant, to the second. */
    @Test
    void lightsBeginWithTheirInstant() {
        LightInstants lights = LightInstants.of(Map.of(Limit.L3, running(7))).orElseThrow();
        assertThat(lights.at(lights.due().minusNanos(1)).name()).isEqualTo("YELLOW");
        assertThat(lights.at(lights.due()).name()).isEqualTo("RED");
        assertThat(lights.at(lights.darkFrom().minusNanos(1)).name()).isEqualTo("RED");
        assertThat(lights.at(lights.darkFrom()).name()).isEqualTo("DARK_RED");
    }

    private static String days(Map<Limit, RunningLimit> limits, int from, int to) {
        LightInstants lights = LightInstants.of(limits).orElseThrow();
        return LongStream.rangeClosed(from, to)
                .mapToObj(day -> lights.at(day(day)).name().substring(0, 1))
                .collect(Collectors.joining());
    }

    /** A limit of so many days: yellow on its last, dark red after as many again. */
    private static RunningLimit running(int days) {
        return new RunningLimit(days + " NATURAL_DAY", START, day(days), day(days - 1), day(2L * days), "test@1", null);
    }

    private static Instant day(long day) {
        return START.plus(Duration.ofDays(day));
    }
}
