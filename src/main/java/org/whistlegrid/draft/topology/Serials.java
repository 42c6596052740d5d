package org.whistlegrid.draft.topology;

import java.util.Collection;
import java.util.Optional;
import java.util.TreeSet;
import org.whistlegrid.grid.Tier;

/**
 * The serials below one parent. Whatever moves there keeps its own where nobody ever had it, so that people know a place
 * again by the end of its code; otherwise it gets the one behind all others. A serial that was given up is not given again:
 * it stays that of its ground.
 */
public final class Serials {

    private static final int LAST_COMMITTEE = 199;
    private static final int LAST_VILLAGE = 399;
    private static final int LAST_OF_THREE_DIGITS = 999;
    private static final int LAST_OF_FIVE_DIGITS = 99_999;

    private final String parent;
    private final int digits;
    private final int first;
    private final int last;
    private final TreeSet<Integer> used;

    private Serials(String parent, int digits, int first, int last, Collection<Integer> used) {
        this.parent = parent;
        this.digits = digits;
        this.first = first;
        this.last = last;
        this.used = new TreeSet<>(used);
    }

    /** Of the grids of a community (GB/T 47678.3). */
    public static Serials ofGrids(String community, Collection<Integer> used) {
        return new Serials(community, 3, 1, LAST_OF_THREE_DIGITS, used);
    }

    /** Of the buildings of a community: new ones continue in the order of time (DB6101/T 3185). */
    public static Serials ofBuildings(String community, Collection<Integer> used) {
        return new Serials(community, 5, 1, LAST_OF_FIVE_DIGITS, used);
    }

    /**
     * Of the communities of a sub-district: residents' committees 001-199, villages 200-399 (statistics rule).
     *
     * @param like serial of the kind it shall be of
     */
    public static Serials ofCommunities(String subDistrict, int like, Collection<Integer> used) {
        if (like <= LAST_COMMITTEE) {
            return new Serials(subDistrict, 3, 1, LAST_COMMITTEE, used);
        }
        return like <= LAST_VILLAGE
                ? new Serials(subDistrict, 3, LAST_COMMITTEE + 1, LAST_VILLAGE, used)
                : new Serials(subDistrict, 3, LAST_VILLAGE + 1, LAST_OF_THREE_DIGITS, used);
    }

    /** The serial at the end of a code. */
    public static int of(String code) {
        boolean building = code.length() == Tier.BUILDING.digits();
        return Integer.parseInt(code.substring(code.length() - (building ? 5 : 3)));
    }

    /** The parent's code with this serial, or with the next free one; empty when none is left. */
    public Optional<String> take(int wanted) {
        return wanted >= first && wanted <= last && used.add(wanted) ? Optional.of(code(wanted)) : next();
    }

    /** The one behind all that ever were; empty when none is left. */
    public Optional<String> next() {
        Integer highest = used.floor(last);
        int next = highest == null || highest < first ? first : highest + 1;
        if (next > last) {
            return Optional.empty();
        }
        used.add(next);
        return Optional.of(code(next));
    }

    private String code(int serial) {
        return parent + ("%0" + digits + "d").formatted(serial);
    }
}
