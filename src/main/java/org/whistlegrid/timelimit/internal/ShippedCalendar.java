package org.whistlegrid.timelimit.internal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.whistlegrid.timelimit.counting.NoticedDay;
import org.whistlegrid.timelimit.counting.YearNotice;

/**
 * State holidays and make-up days that come with the product, written from the General Office of the State Council's
 * yearly notices: one line a holiday with its days off in a row and its make-up days.
 */
public final class ShippedCalendar {

    private static final String FILE = "/timelimit/state-holidays.csv";

    private ShippedCalendar() {}

    /** The notices, by year. */
    public static List<YearNotice> notices() {
        Map<Integer, List<NoticedDay>> years = new TreeMap<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(ShippedCalendar.class.getResourceAsStream(FILE), FILE),
                StandardCharsets.UTF_8))) {
            lines.lines().skip(1).map(line -> line.split(",", -1)).forEach(fields -> years.computeIfAbsent(
                            Integer.valueOf(fields[0]), year -> new ArrayList<>())
                    .addAll(days(fields)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return years.entrySet().stream()
                .map(year -> new YearNotice(year.getKey(), year.getValue()))
                .toList();
    }

    private static List<NoticedDay> days(String[] fields) {
        Stream<NoticedDay> off = LocalDate.parse(fields[2])
                .datesUntil(LocalDate.parse(fields[3]).plusDays(1))
                .map(day -> new NoticedDay(day, fields[1], true));
        Stream<NoticedDay> makeUp = Stream.of(fields[4].split(" "))
                .filter(day -> !day.isEmpty())
                .map(day -> new NoticedDay(LocalDate.parse(day), fields[1], false));
        return Stream.concat(off, makeUp).toList();
    }
}
