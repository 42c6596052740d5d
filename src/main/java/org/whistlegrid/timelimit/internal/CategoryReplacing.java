package org.whistlegrid.timelimit.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.catalogue.Catalogue;
import org.whistlegrid.catalogue.Category;
import org.whistlegrid.platform.CurrentActor;
import org.whistlegrid.timelimit.CategoryChanges;
import org.whistlegrid.timelimit.CategoryLimit;
import org.whistlegrid.timelimit.CategorySheetRefused;
import org.whistlegrid.timelimit.Span;

/** Compares a sheet with what holds on a day, and adds rows for what it changes. */
@ApplicationScoped
public class CategoryReplacing {

    /** Any number that nobody else uses; it reads "category" on a telephone keypad. */
    private static final long LOCK = 22834679L;

    private final CategoryLimits limits;
    private final Catalogue catalogue;
    private final EntityManager entities;
    private final CurrentActor actor;

    CategoryReplacing(CategoryLimits limits, Catalogue catalogue, EntityManager entities, CurrentActor actor) {
        this.limits = limits;
        this.catalogue = catalogue;
        this.entities = entities;
        this.actor = actor;
    }

    public byte[] export(LocalDate day) {
        Map<String, List<CategoryLimit>> dated = dated();
        return CategorySheet.write(catalogue.list().stream()
                .map(category -> new CategorySheet.Entry(category, holding(category, dated, day)))
                .toList());
    }

    public CategoryChanges compare(byte[] workbook, LocalDate from) {
        CategorySheetCheck check = new CategorySheetCheck(catalogue, CategorySheet.read(workbook));
        Map<String, List<CategoryLimit>> dated = dated();
        List<CategoryChanges.Change> changes = check.entries().stream()
                .filter(entry -> !Objects.equals(entry.limit(), holding(entry.category(), dated, from)))
                .map(entry -> change(entry, dated, from))
                .toList();
        return new CategoryChanges(from, check.entries().size() - changes.size(), changes, check.problems());
    }

    /** @throws CategorySheetRefused when a line cannot be true */
    @Transactional
    public CategoryChanges enter(byte[] workbook, LocalDate from, String reason) {
        // two of the same file at once: the second one finds that nothing is left to change
        entities.createNativeQuery("select cast(pg_advisory_xact_lock(:lock) as text)")
                .setParameter("lock", LOCK)
                .getSingleResult();
        CategoryChanges changes = compare(workbook, from);
        if (!changes.problems().isEmpty()) {
            throw CategorySheetRefused.problems(changes);
        }
        String who = actor.get().username();
        changes.changes()
                .forEach(change ->
                        limits.add(new CategoryLimit(change.category(), from, change.becomes(), reason, who)));
        return changes;
    }

    private static CategoryChanges.Change change(
            CategorySheet.Entry entry, Map<String, List<CategoryLimit>> dated, LocalDate from) {
        Category category = entry.category();
        return new CategoryChanges.Change(
                category.key(),
                category.name(),
                category.nameEn(),
                holding(category, dated, from),
                entry.limit(),
                dated.getOrDefault(category.key(), List.of()).stream()
                        .map(CategoryLimit::effectiveFrom)
                        .filter(later -> later.isAfter(from))
                        .findFirst()
                        .orElse(null));
    }

    private Map<String, List<CategoryLimit>> dated() {
        return limits.list().stream().collect(Collectors.groupingBy(CategoryLimit::category));
    }

    /** Of rows in the order of their days the last that has begun, else what the category's list says. */
    private static @Nullable Span holding(Category category, Map<String, List<CategoryLimit>> dated, LocalDate day) {
        Optional<CategoryLimit> entered = dated.getOrDefault(category.key(), List.of()).stream()
                .filter(limit -> !limit.effectiveFrom().isAfter(day))
                .reduce((earlier, later) -> later);
        if (entered.isPresent()) {
            return entered.get().handling();
        }
        return category.handling() == null
                ? null
                : Span.parse(category.handling().toString());
    }
}
