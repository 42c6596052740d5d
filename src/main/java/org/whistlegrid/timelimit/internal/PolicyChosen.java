package org.whistlegrid.timelimit.internal;

import java.time.LocalDate;
import java.util.List;
import org.whistlegrid.timelimit.PolicyChoice;

/**
 * Which policy cases get when nobody names one.
 *
 * @param choices in the order in which they were made: of one day the last one holds
 * @param before the first of them
 */
record PolicyChosen(List<PolicyChoice> choices, String before) {

    String on(LocalDate day) {
        PolicyChoice holding = null;
        for (PolicyChoice choice : choices) {
            boolean effective = !choice.effectiveFrom().isAfter(day);
            if (effective && (holding == null || !choice.effectiveFrom().isBefore(holding.effectiveFrom()))) {
                holding = choice;
            }
        }
        return holding == null ? before : holding.key();
    }
}
