package org.whistlegrid.directory;

import java.time.LocalDate;
import java.util.List;

/**
 * What a new duty list changes. Ended and added together are a change of the same duty.
 *
 * @param from first day of the new list
 * @param unchanged how many items stay as they are
 * @param problems why it cannot be taken; empty when it can
 */
public record DutyChanges(
        LocalDate from, int unchanged, List<DutyItem> added, List<DutyItem> ended, List<DutyProblem> problems) {

    public DutyChanges {
        added = List.copyOf(added);
        ended = List.copyOf(ended);
        problems = List.copyOf(problems);
    }

    public boolean isEmpty() {
        return added.isEmpty() && ended.isEmpty();
    }
}
