package org.whistlegrid.proof;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which days are worked, counted here a second time: the state's notice first, then the weekday. */
record PlainCalendar(Map<LocalDate, Boolean> noticedOff) {

    /** The notices that the product ships. */
    static PlainCalendar shipped() {
        Map<LocalDate, Boolean> days = new HashMap<>();
        for (String line : lines()) {
            String[] cells = line.split(",", -1);
            LocalDate.parse(cells[2])
                    .datesUntil(LocalDate.parse(cells[3]).plusDays(1))
                    .forEach(day -> days.put(day, true));
            Arrays.stream(cells[4].split(" "))
                    .filter(day -> !day.isBlank())
                    .forEach(day -> days.put(LocalDate.parse(day), false));
        }
        return new PlainCalendar(days);
    }

    private static List<String> lines() {
        try (InputStream file = PlainCalendar.class.getResourceAsStream("/timelimit/state-holidays.csv")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean isWorked(LocalDate day) {
        Boolean off = noticedOff.get(day);
        return off == null ? day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY : !off;
    }

    /** Whether for so many days nothing stands in a notice. */
    boolean isPlain(LocalDate from, int days) {
        return noticedOff.keySet().stream().noneMatch(day -> !day.isBefore(from) && day.isBefore(from.plusDays(days)));
    }
}
