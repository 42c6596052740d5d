package org.whistlegrid.directory;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What one matter touches, as far as {@link Scope} asks: where it lies, which grids are told too, which units and
 * handlers work on it, who reported it.
 *
 * @param area most precise code of the place; null while it is not located
 * @param informed codes of the grids on whose border it lies too: their people see it, and answer for nothing
 */
public record Concerned(
        @Nullable String area,
        Set<String> informed,
        Set<String> units,
        Set<String> handlers,
        @Nullable String reporter) {

    public Concerned {
        informed = Set.copyOf(informed);
        units = Set.copyOf(units);
        handlers = Set.copyOf(handlers);
    }

    /** @param handlers may hold nulls: orders without a handler yet */
    public static Concerned of(
            @Nullable String area,
            Collection<String> informed,
            Collection<String> units,
            Collection<? extends @Nullable String> handlers,
            @Nullable String reporter) {
        Set<String> named = handlers.stream().filter(handler -> handler != null).collect(Collectors.toSet());
        return new Concerned(area, Set.copyOf(informed), Set.copyOf(units), named, reporter);
    }
}
