package org.whistlegrid.board;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.timelimit.Limit;

/**
 * What is settled about a matter's lateness: the raw fact and what counts. Limits that still run are said by the light.
 *
 * @param passed limits of the order and of the case that were met too late, or never
 * @param excused limits whose lateness counts as none (objection upheld, appeal granted, exempted),
 *     also while they run
 */
public record Lateness(Set<Limit> passed, Set<Limit> excused) {

    public static final Lateness NONE = new Lateness(Set.of(), Set.of());

    public Lateness {
        passed = Set.copyOf(passed);
        excused = Set.copyOf(excused);
    }

    /** @param passed names parted by blanks, as the read model keeps them; so {@code excused} */
    public static Lateness read(@Nullable String passed, @Nullable String excused) {
        return passed == null && excused == null ? NONE : new Lateness(limits(passed), limits(excused));
    }

    public boolean countsAsLate() {
        return !excused.containsAll(passed);
    }

    private static Set<Limit> limits(@Nullable String names) {
        Set<Limit> limits = EnumSet.noneOf(Limit.class);
        if (names != null) {
            for (String name : names.split(" ")) {
                limits.add(Limit.valueOf(name));
            }
        }
        return limits;
    }
}
