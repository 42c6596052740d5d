package org.whistlegrid.supervision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.catalogue.Category;
import org.whistlegrid.catalogue.Urgency;

/**
 * One version of the ladder of one class, in force from a day on until the next of the same class. Never changed.
 *
 * @param urgency null: every urgency
 * @param pattern of category keys; {@code *} is every category
 * @param rungs lowest first; empty: from that day on the class climbs what everybody else does
 */
public record LadderVersion(
        int id,
        @Nullable Urgency urgency,
        String pattern,
        LocalDate effectiveFrom,
        String reason,
        String setBy,
        Instant setAt,
        List<LadderRung> rungs) {

    public static final String EVERY_CATEGORY = "*";

    public LadderVersion {
        rungs = List.copyOf(rungs);
    }

    public Optional<LadderRung> rung(Rung rung) {
        return rungs.stream().filter(rule -> rule.rung() == rung).findFirst();
    }

    public boolean fits(Category category) {
        return (urgency == null || urgency == category.urgency())
                && category.key().matches(pattern.replace("?", ".").replace("*", ".*"));
    }

    public boolean isOfSameClass(LadderVersion other) {
        return urgency == other.urgency && pattern.equals(other.pattern);
    }

    /** A pattern says more the more characters it fixes; with the same pattern an urgency says more than none. */
    public int specificity() {
        long fixed = pattern.chars().filter(each -> each != '?' && each != '*').count();
        return (int) fixed * 2 + (urgency == null ? 0 : 1);
    }
}
