package org.whistlegrid.draft.topology;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.draft.FindingCode;
import org.whistlegrid.grid.Tier;

/**
 * The structure of standard codes: district 6 digits (GB/T 2260), + 3 street or town (GB/T 10114), + 3 community or village
 * (statistics rule), + 3 grid (GB/T 47678.3); a building is community + 5.
 */
public final class Codes {

    private static final int LAST_STREET_OR_TOWN = 599;
    private static final int LAST_COMMUNITY_OR_VILLAGE = 399;

    private Codes() {}

    /**
     * What is wrong with an area's code, tier and parent as they are declared.
     *
     * @param district six digits; null when it is not known
     */
    public static List<FindingCode> flawsOf(
            @Nullable String code, @Nullable String tier, @Nullable String parent, @Nullable String district) {
        if (code == null || code.isBlank()) {
            return List.of(FindingCode.MISSING_CODE);
        }
        Tier byLength = Tier.of(code).filter(found -> found != Tier.BUILDING).orElse(null);
        if (byLength == null || district != null && !code.startsWith(district)) {
            return List.of(FindingCode.CODE_STRUCTURE);
        }
        List<FindingCode> flaws = new ArrayList<>();
        if (tier != null && !byLength.name().equals(tier)) {
            flaws.add(FindingCode.WRONG_TIER);
        } else if (!inRange(byLength, serial(code))) {
            flaws.add(FindingCode.CODE_RANGE);
        }
        if (parent != null && !parent.equals(parentOf(code))) {
            flaws.add(FindingCode.PARENT_PREFIX);
        }
        return flaws;
    }

    /** What is wrong with a building's code. */
    public static List<FindingCode> flawsOfBuilding(@Nullable String code, @Nullable String district) {
        if (code == null || code.isBlank()) {
            return List.of(FindingCode.MISSING_CODE);
        }
        boolean right = Tier.of(code).filter(Tier.BUILDING::equals).isPresent()
                && (district == null || code.startsWith(district));
        return right ? List.of() : List.of(FindingCode.CODE_STRUCTURE);
    }

    /** The code without its own serial; the code itself when it has none of a tier's lengths. */
    public static String parentOf(String code) {
        return Tier.of(code)
                .map(tier -> code.substring(0, tier == Tier.BUILDING ? Tier.COMMUNITY.digits() : tier.digits() - 3))
                .orElse(code);
    }

    private static int serial(String code) {
        return Integer.parseInt(code.substring(code.length() - 3));
    }

    private static boolean inRange(Tier tier, int serial) {
        return serial > 0
                && switch (tier) {
                    case SUB_DISTRICT -> serial <= LAST_STREET_OR_TOWN;
                    case COMMUNITY -> serial <= LAST_COMMUNITY_OR_VILLAGE;
                    case GRID, BUILDING -> true;
                };
    }
}
