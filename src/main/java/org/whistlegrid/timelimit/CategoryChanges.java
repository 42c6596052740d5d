package org.whistlegrid.timelimit;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a sheet of category limits changes. Categories that the sheet does not name stay as they are.
 *
 * @param from first day of the new limits
 * @param unchanged how many lines say what holds on that day anyhow
 * @param problems why it cannot be taken; empty when it can
 */
public record CategoryChanges(LocalDate from, int unchanged, List<Change> changes, List<CategoryProblem> problems) {

    public CategoryChanges {
        changes = List.copyOf(changes);
        problems = List.copyOf(problems);
    }

    /**
     * One category's limit.
     *
     * @param was null: only the policy's
     * @param becomes null: only the policy's
     * @param until first day of a later limit that is entered already; null when there is none
     */
    public record Change(
            String category,
            String name,
            String nameEn,
            @Nullable Span was,
            @Nullable Span becomes,
            @Nullable LocalDate until) {}
}
