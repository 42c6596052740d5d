package org.whistlegrid.catalogue.internal;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How the cells of a list file are read. */
final class Cell {

    private Cell() {}

    static @Nullable String text(@Nullable String cell) {
        return cell == null || cell.isBlank() ? null : cell.strip();
    }

    /** Several entries stand in one cell with bars between them. */
    static List<String> list(@Nullable String cell) {
        return cell == null
                ? List.of()
                : Stream.of(cell.split("\\|"))
                        .map(String::strip)
                        .filter(entry -> !entry.isEmpty())
                        .toList();
    }
}
