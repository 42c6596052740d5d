package org.whistlegrid.ogcfeatures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** OGC 17-069r4 {@code /req/core/fc-time-definition}: instants and intervals of RFC 3339, open at either end. */
class ReadingATimeTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

    /** 16:30 in Greenwich is after midnight in the city. */
    @Test
    void anInstantMeansItsDayInTheCity() {
        assertThat(TimeSpan.parse("2026-11-23T16:30:00Z")).isEqualTo(new TimeSpan(DAY, DAY));
        assertThat(TimeSpan.parse("2026-11-24t00:30:00+08:00")).isEqualTo(new TimeSpan(DAY, DAY));
        assertThat(TimeSpan.parse("2026-11-24T12:00:00.123456Z")).isEqualTo(new TimeSpan(DAY, DAY));
    }

    @Test
    void aDayIsUnderstoodToo() {
        assertThat(TimeSpan.parse("2026-11-24")).isEqualTo(new TimeSpan(DAY, DAY));
    }

    @Test
    void intervalsMayBeOpen() {
        assertThat(TimeSpan.parse("2026-11-24/2026-11-25")).isEqualTo(new TimeSpan(DAY, DAY.plusDays(1)));
        assertThat(TimeSpan.parse("2026-11-24T00:00:00+08:00/..")).isEqualTo(new TimeSpan(DAY, null));
        assertThat(TimeSpan.parse("../2026-11-24")).isEqualTo(new TimeSpan(null, DAY));
        assertThat(TimeSpan.parse("/2026-11-24")).isEqualTo(new TimeSpan(null, DAY));
        assertThat(TimeSpan.parse("2026-11-24/")).isEqualTo(new TimeSpan(DAY, null));
        assertThat(TimeSpan.parse("../..")).isEqualTo(new TimeSpan(null, null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "yesterday",
                "2026-13-01",
                "2026-02-30",
                "2026-11-24T12:00:00",
                "2026-11-24T25:00:00Z",
                "2026-11-25/2026-11-24",
                "2026-11-24/2026-11-25/2026-11-26",
                "+999999999-01-01T00:00:00Z",
                "20261124",
                "2026-11-24/P2D",
                "2026-11-24'--"
            })
    void whatIsNoTimeIsRefused(String text) {
        assertThatThrownBy(() -> TimeSpan.parse(text)).isInstanceOf(ParameterInvalid.class);
    }
}
