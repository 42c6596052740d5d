package org.whistlegrid.timelimit.internal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.catalogue.Catalogue;
import org.whistlegrid.catalogue.Category;
import org.whistlegrid.platform.SheetReading;
import org.whistlegrid.timelimit.CategoryProblem;
import org.whistlegrid.timelimit.CategoryProblem.Column;
import org.whistlegrid.timelimit.CategoryProblem.Kind;
import org.whistlegrid.timelimit.LimitUnit;
import org.whistlegrid.timelimit.Span;

/** Reads the lines of one sheet; what cannot be true is named by row and column. */
final class CategorySheetCheck {

    /** As spreadsheets write whole numbers, too. */
    private static final Pattern AMOUNT = Pattern.compile("([1-9][0-9]{0,5})(?:\\.0+)?");

    private final Catalogue catalogue;
    private final List<CategoryProblem> problems = new ArrayList<>();
    private final List<CategorySheet.Entry> entries = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();

    CategorySheetCheck(Catalogue catalogue, List<SheetReading.Line<Column>> lines) {
        this.catalogue = catalogue;
        lines.forEach(this::read);
    }

    /** Lines that can be true. */
    List<CategorySheet.Entry> entries() {
        return entries;
    }

    List<CategoryProblem> problems() {
        return problems;
    }

    private void read(SheetReading.Line<Column> line) {
        int before = problems.size();
        Map<Column, String> cells = line.cells();
        String key = cells.get(Column.CATEGORY);
        Optional<Category> category = catalogue.find(key);
        if (category.isEmpty()) {
            blame(line, Column.CATEGORY, Kind.CATEGORY_UNKNOWN);
        } else if (!seen.add(key)) {
            blame(line, Column.CATEGORY, Kind.TWICE);
        }
        String name = cells.get(Column.NAME);
        if (category.isPresent()
                && !name.isEmpty()
                && !name.equals(category.get().name())
                && !name.equals(category.get().nameEn())) {
            blame(line, Column.NAME, Kind.NAME_OTHER);
        }
        Span limit = limit(line);
        if (category.isPresent() && problems.size() == before) {
            entries.add(new CategorySheet.Entry(category.get(), limit));
        }
    }

    private @Nullable Span limit(SheetReading.Line<Column> line) {
        String amount = line.cells().get(Column.AMOUNT);
        String word = line.cells().get(Column.UNIT);
        if (amount.isEmpty()) {
            if (!word.equals(CategorySheet.ONLY_POLICY)) {
                blame(line, Column.AMOUNT, Kind.MISSING);
            }
            return null;
        }
        var read = AMOUNT.matcher(amount);
        boolean counts = read.matches() && Span.allows(Integer.parseInt(read.group(1)));
        if (!counts) {
            blame(line, Column.AMOUNT, Kind.AMOUNT_UNREADABLE);
        }
        Optional<LimitUnit> unit = unit(word);
        if (unit.isEmpty()) {
            blame(line, Column.UNIT, Kind.UNIT_UNKNOWN);
        }
        return counts && unit.isPresent() ? new Span(Integer.parseInt(read.group(1)), unit.get()) : null;
    }

    private static Optional<LimitUnit> unit(String word) {
        return CategorySheet.UNITS.entrySet().stream()
                .filter(unit ->
                        unit.getValue().equals(word) || unit.getKey().name().equals(word))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private void blame(SheetReading.Line<Column> line, Column column, Kind kind) {
        problems.add(new CategoryProblem(line.row(), column, kind, line.cells().get(column)));
    }
}
