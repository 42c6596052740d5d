package org.whistlegrid.directory;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line of the duty list as people write it.
 *
 * @param pattern category key; ? stands for one character, * at the end for any rest
 * @param area code prefix; empty for the whole district
 * @param condition filing condition; empty for any
 * @param unit key of the lead; null for the sub-district in which the matter lies
 * @param coUnits keys of the co-handlers, in their order
 */
public record DutyItem(
        String pattern, String area, String condition, @Nullable String unit, List<String> coUnits, String legalBasis) {

    public DutyItem {
        coUnits = List.copyOf(coUnits);
    }
}
