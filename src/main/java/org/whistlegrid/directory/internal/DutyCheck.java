package org.whistlegrid.directory.internal;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.catalogue.Catalogue;
import org.whistlegrid.catalogue.Category;
import org.whistlegrid.directory.DutyItem;
import org.whistlegrid.directory.DutyProblem;
import org.whistlegrid.directory.DutyProblem.Column;
import org.whistlegrid.directory.DutyProblem.Kind;
import org.whistlegrid.directory.TaskLists;
import org.whistlegrid.directory.UnitRef;
import org.whistlegrid.grid.Grid;

/** Whether the lines of a duty list can be true: categories, areas, units and conditions exist on that day. */
@ApplicationScoped
class DutyCheck {

    private static final Pattern PATTERN = Pattern.compile("[A-Z?][0-9?]*\\*?");
    private static final Pattern AREA = Pattern.compile("[0-9]{0,17}");
    private static final int MOST_CHARACTERS = 1000;

    private final Catalogue catalogue;
    private final Grid grid;
    private final Units units;
    private final TaskLists taskLists;

    DutyCheck(Catalogue catalogue, Grid grid, Units units, TaskLists taskLists) {
        this.catalogue = catalogue;
        this.grid = grid;
        this.units = units;
        this.taskLists = taskLists;
    }

    List<DutyProblem> problems(List<DutySheet.Line> lines, LocalDate from) {
        Map<String, Unit> known = units.listAll().stream()
                .collect(Collectors.toMap(unit -> unit.ref().key(), unit -> unit));
        List<DutyProblem> found = new ArrayList<>();
        Map<String, Boolean> areas = new HashMap<>();
        Set<List<@Nullable String>> seen = new HashSet<>();
        for (DutySheet.Line line : lines) {
            DutyItem item = line.item();
            category(line.row(), item, found);
            if (!areas.computeIfAbsent(item.area(), code -> isArea(code, from))) {
                found.add(new DutyProblem(line.row(), Column.AREA, Kind.AREA_UNKNOWN, item.area()));
            }
            lead(line.row(), item, known, from, found);
            coUnits(line.row(), item, known.keySet(), found);
            texts(line.row(), item, found);
            if (!seen.add(Arrays.asList(item.pattern(), item.area(), item.condition(), item.unit()))) {
                found.add(new DutyProblem(line.row(), Column.PATTERN, Kind.TWICE, item.pattern()));
            }
        }
        return found;
    }

    private void category(int row, DutyItem item, List<DutyProblem> found) {
        if (!PATTERN.matcher(item.pattern()).matches()) {
            found.add(new DutyProblem(row, Column.PATTERN, Kind.PATTERN_UNREADABLE, item.pattern()));
            return;
        }
        List<String> fitting = categories(item.pattern());
        if (fitting.isEmpty()) {
            found.add(new DutyProblem(row, Column.PATTERN, Kind.CATEGORY_UNKNOWN, item.pattern()));
        } else if (!item.condition().isEmpty()
                && fitting.stream()
                        .flatMap(key -> catalogue.closing(key).stream())
                        .noneMatch(closing -> closing.filing().equals(item.condition()))) {
            found.add(new DutyProblem(row, Column.CONDITION, Kind.CONDITION_UNKNOWN, item.condition()));
        }
    }

    private List<String> categories(String pattern) {
        Pattern keys = Pattern.compile(pattern.replace("?", ".").replace("*", ".*"));
        return catalogue.list().stream()
                .map(Category::key)
                .filter(key -> keys.matcher(key).matches())
                .toList();
    }

    /** A code of the grid, or one that all of the district's begin with. */
    private boolean isArea(String code, LocalDate day) {
        if (!AREA.matcher(code).matches()) {
            return false;
        }
        return code.isEmpty()
                || grid.find(code, day).isPresent()
                || grid.newest()
                        .filter(version -> version.district().startsWith(code))
                        .isPresent();
    }

    private void lead(int row, DutyItem item, Map<String, Unit> known, LocalDate from, List<DutyProblem> found) {
        if (item.unit() == null) {
            return;
        }
        Unit lead = known.get(item.unit());
        if (lead == null) {
            found.add(new DutyProblem(row, Column.UNIT, Kind.UNIT_UNKNOWN, item.unit()));
        } else if (lead.ref().kind() == UnitRef.Kind.CENTRE) {
            found.add(new DutyProblem(row, Column.UNIT, Kind.UNIT_TAKES_NO_ORDERS, item.unit()));
        } else if (lead.ref().kind() == UnitRef.Kind.COMMUNITY && !mayLead(lead, item, from)) {
            found.add(new DutyProblem(row, Column.UNIT, Kind.NOT_ON_COMMUNITY_LIST, item.unit()));
        }
    }

    private boolean mayLead(Unit community, DutyItem item, LocalDate from) {
        String area = Objects.requireNonNull(community.area());
        return PATTERN.matcher(item.pattern()).matches()
                && categories(item.pattern()).stream().allMatch(key -> taskLists.allowsCommunity(key, area, from));
    }

    private static void coUnits(int row, DutyItem item, Set<String> known, List<DutyProblem> found) {
        Set<String> named = new HashSet<>();
        if (item.unit() != null) {
            named.add(item.unit());
        }
        for (String key : item.coUnits()) {
            if (!known.contains(key)) {
                found.add(new DutyProblem(row, Column.CO_UNITS, Kind.UNIT_UNKNOWN, key));
            } else if (!named.add(key)) {
                found.add(new DutyProblem(row, Column.CO_UNITS, Kind.CO_UNIT_TWICE, key));
            }
        }
    }

    private static void texts(int row, DutyItem item, List<DutyProblem> found) {
        if (item.legalBasis().isBlank()) {
            found.add(new DutyProblem(row, Column.LEGAL_BASIS, Kind.MISSING, ""));
        } else if (item.legalBasis().length() > MOST_CHARACTERS) {
            found.add(new DutyProblem(
                    row, Column.LEGAL_BASIS, Kind.TOO_LONG, item.legalBasis().substring(0, 40)));
        }
    }
}
