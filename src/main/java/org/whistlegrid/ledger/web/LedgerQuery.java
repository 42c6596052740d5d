package org.whistlegrid.ledger.web;

import jakarta.ws.rs.QueryParam;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.incident.Stage;
import org.whistlegrid.ledger.LedgerFilter;
import org.whistlegrid.ledger.LedgerFilter.Show;
import org.whistlegrid.ledger.LedgerSorting;
import org.whistlegrid.platform.Reach;
import org.whistlegrid.platform.Refusal;
import org.whistlegrid.timelimit.Light;

/** The filter of a ledger as it stands in an address. Several values of one kind are separated by commas. */
public class LedgerQuery {

    private static final Pattern AREA = Pattern.compile("\\d{6,17}");
    private static final int LONGEST_TEXT = 100;
    private static final int MOST_VALUES = 200;

    /** Part of the words, the place or a reason, or the beginning of a number. */
    @QueryParam("q")
    @Nullable
    String text;

    /** Code prefix of any of the four tiers. */
    @QueryParam("area")
    @Nullable
    String area;

    @QueryParam("unit")
    @Nullable
    String unit;

    @QueryParam("category")
    @Nullable
    String category;

    @QueryParam("light")
    @Nullable
    String light;

    @QueryParam("stage")
    @Nullable
    String stage;

    /** First day, {@code 2026-11-01}. */
    @QueryParam("from")
    @Nullable
    String from;

    /** Last day, included. */
    @QueryParam("to")
    @Nullable
    String to;

    /** {@code open} (default), {@code settled} or {@code all}. */
    @QueryParam("show")
    @Nullable
    String show;

    /** Month of a zero-check, {@code 2026-11}; the newest list when missing. */
    @QueryParam("month")
    @Nullable
    String month;

    /** {@code due} (default), {@code newest}, {@code number}; of suspensions {@code examine}, too. */
    @QueryParam("sort")
    @Nullable
    String sort;

    LedgerFilter filter() {
        YearMonth asked = read("month", month, Reach::month);
        return new LedgerFilter(
                text == null || text.isBlank() ? null : text.substring(0, Math.min(text.length(), LONGEST_TEXT)),
                area(),
                Set.copyOf(list(unit)),
                Set.copyOf(list(category)),
                each("light", light, Light.class),
                each("stage", stage, Stage.class).stream().map(Stage::name).collect(Collectors.toSet()),
                read("from", from, Reach::day),
                read("to", to, Reach::day),
                each("show", show, Show.class).stream().findFirst().orElse(Show.OPEN),
                asked == null ? null : asked.atDay(1));
    }

    LedgerSorting sorting() {
        return each("sort", sort, LedgerSorting.class).stream().findFirst().orElse(LedgerSorting.DUE);
    }

    private @Nullable String area() {
        if (area == null || area.isBlank()) {
            return null;
        }
        if (!AREA.matcher(area).matches()) {
            throw new Refusal(Refusal.Kind.INVALID, "filter-invalid", "area", area);
        }
        return area;
    }

    private static <T> @Nullable T read(String parameter, @Nullable String text, Function<String, T> reading) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return reading.apply(text.strip());
        } catch (DateTimeException e) {
            throw new Refusal(Refusal.Kind.INVALID, "filter-invalid", parameter, text);
        }
    }

    /** Words of an enum in any case, with blanks as hyphens. */
    private static <E extends Enum<E>> Set<E> each(String parameter, @Nullable String values, Class<E> kind) {
        return list(values).stream()
                .map(value -> {
                    try {
                        return Enum.valueOf(kind, value.toUpperCase(Locale.ROOT).replace('-', '_'));
                    } catch (IllegalArgumentException e) {
                        throw new Refusal(Refusal.Kind.INVALID, "filter-invalid", parameter, value);
                    }
                })
                .collect(Collectors.toSet());
    }

    private static List<String> list(@Nullable String values) {
        return values == null
                ? List.of()
                : Arrays.stream(values.split(","))
                        .map(String::strip)
                        .filter(value -> !value.isEmpty())
                        .distinct()
                        .limit(MOST_VALUES)
                        .toList();
    }
}
