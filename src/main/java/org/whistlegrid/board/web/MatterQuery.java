package org.whistlegrid.board.web;

import jakarta.ws.rs.QueryParam;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.board.MatterFilter;
import org.whistlegrid.incident.Stage;
import org.whistlegrid.platform.Page;
import org.whistlegrid.platform.Refusal;
import org.whistlegrid.timelimit.Light;

/** The filter of a list of matters as it stands in an address. Several values of one kind are separated by commas. */
public class MatterQuery {

    private static final Pattern AREA = Pattern.compile("\\d{6,15}");
    private static final int LONGEST_TEXT = 100;

    @QueryParam("light")
    @Nullable
    String light;

    @QueryParam("unit")
    @Nullable
    String unit;

    @QueryParam("area")
    @Nullable
    String area;

    @QueryParam("stage")
    @Nullable
    String stage;

    /** {@code due-next-hour}, {@code created-today} or {@code closed-today}. */
    @QueryParam("window")
    @Nullable
    String window;

    /** Only what the asker reported himself. */
    @QueryParam("mine")
    boolean mine;

    /** Part of the words or the place, or the beginning of a case number. */
    @QueryParam("q")
    @Nullable
    String text;

    @QueryParam("after")
    @Nullable
    String after;

    @QueryParam("limit")
    @Nullable
    Integer limit;

    MatterFilter filter() {
        return new MatterFilter(
                each("light", light, Light.class),
                Set.copyOf(list(unit)),
                area(),
                each("stage", stage, Stage.class).stream().map(Stage::name).collect(Collectors.toSet()),
                each("window", window, MatterFilter.Window.class).stream()
                        .findFirst()
                        .orElse(null),
                mine,
                text == null || text.isBlank() ? null : text.substring(0, Math.min(text.length(), LONGEST_TEXT)));
    }

    int limit() {
        return Page.limit(limit);
    }

    /** Words of an enum in any case, with blanks as hyphens. */
    static <E extends Enum<E>> Set<E> each(String parameter, @Nullable String values, Class<E> kind) {
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

    private @Nullable String area() {
        if (area == null || area.isBlank()) {
            return null;
        }
        if (!AREA.matcher(area).matches()) {
            throw new Refusal(Refusal.Kind.INVALID, "filter-invalid", "area", area);
        }
        return area;
    }

    private static List<String> list(@Nullable String values) {
        return values == null
                ? List.of()
                : Arrays.stream(values.split(","))
                        .map(String::strip)
                        .filter(value -> !value.isEmpty())
                        .distinct()
                        .toList();
    }
}
