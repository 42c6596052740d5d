package org.whistlegrid.timelimit.counting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.whistlegrid.timelimit.counting.Counting.CALENDAR;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.whistlegrid.timelimit.DayReason;
import org.whistlegrid.timelimit.internal.ShippedCalendar;

/** The calendar that the product ships: the state's notices for 2024 to 2026. */
class StateCalendarTest {

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "2024-02-09, WEEKDAY", // New Year's Eve 2024 was recommended, not ordered, to be off
        "2024-02-18, MAKE_UP_DAY",
        "2025-10-08, STATE_HOLIDAY",
        "2025-10-11, MAKE_UP_DAY",
        "2026-01-04, MAKE_UP_DAY",
        "2026-02-14, MAKE_UP_DAY",
        "2026-02-23, STATE_HOLIDAY",
        "2026-02-28, MAKE_UP_DAY",
        "2026-09-20, MAKE_UP_DAY",
        "2026-10-03, STATE_HOLIDAY",
        "2026-11-21, WEEKEND",
        "2026-11-23, WEEKDAY",
    })
    void aDayIsWhatTheNoticeSaysElseWhatItsWeekdaySays(LocalDate day, DayReason reason) {
        assertThat(CALENDAR.reason(day)).isEqualTo(reason);
    }

    @Test
    void theLaterYearsNoticeHasTheLastWordOnADay() {
        LocalDate eve = LocalDate.of(2026, 12, 31);
        WorkCalendar calendar = new WorkCalendar(List.of(
                new YearNotice(2027, List.of(new NoticedDay(eve, "元旦", true))),
                new YearNotice(2026, List.of(new NoticedDay(eve, "元旦", false)))));
        assertThat(calendar.isWorking(eve)).isFalse();
    }

    /** Where the shared public data lie beside the repository; they are not part of it, so a clone alone skips this. */
    @ParameterizedTest
    @ValueSource(ints = {2024, 2025, 2026})
    void isThePublicOneDayByDay(int year) throws IOException {
        Path file = repository().resolveSibling("shared/data/holidays/" + year + ".json");
        assumeTrue(Files.exists(file), () -> "no public calendar beside the repository");
        TreeMap<LocalDate, String> published = new TreeMap<>();
        for (JsonNode day : new ObjectMapper().readTree(file.toFile()).required("days")) {
            published.put(
                    LocalDate.parse(day.required("date").asText()),
                    day.required("name").asText() + day.required("isOffDay").asBoolean());
        }
        TreeMap<LocalDate, String> ours = new TreeMap<>();
        ShippedCalendar.notices().stream()
                .filter(notice -> notice.year() == year)
                .flatMap(notice -> notice.days().stream())
                .forEach(day -> ours.put(day.date(), day.name() + day.off()));
        assertThat(ours).isEqualTo(published);
    }

    private static Path repository() {
        Path here = Path.of("").toAbsolutePath();
        while (!Files.exists(here.resolve("gis"))) {
            here = here.getParent();
        }
        return here;
    }
}
