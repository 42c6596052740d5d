package org.whistlegrid.directory;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An item of the duty list: who answers for what where, and by which law (domain.md §1.4, Art 11: 派单目录, kept and
 * changed dynamically).
 *
 * @param pattern category pattern that fitted, e.g. {@code M06*}
 * @param area code prefix the item is limited to; empty for the whole district
 * @param condition filing condition for which alone it holds; empty for any
 * @param unit the lead (主办); for an item of "the sub-district of the place" that very sub-district
 * @param coUnits keys of the co-handlers (协办)
 * @param legalBasis the text that gives the unit this duty, ready to be shown
 * @param validFrom first day
 * @param validTo first day on which it no longer holds; null while open
 */
public record Duty(
        String pattern,
        String area,
        String condition,
        UnitRef unit,
        List<String> coUnits,
        String legalBasis,
        LocalDate validFrom,
        @Nullable LocalDate validTo) {

    public Duty {
        coUnits = List.copyOf(coUnits);
    }
}
