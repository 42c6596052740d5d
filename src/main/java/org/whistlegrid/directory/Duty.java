package org.whistlegrid.directory;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The row of the duty list that decided: who answers, and why (domain.md §1.4, Art 11: 派单目录, kept and changed
 * dynamically).
 *
 * @param pattern category pattern that fitted, e.g. {@code M06*}
 * @param area code prefix the row is limited to; empty for the whole district
 * @param legalBasis the text that gives the unit this duty, ready to be shown
 * @param validFrom first day
 * @param validTo first day on which it no longer holds; null while open
 */
public record Duty(
        String pattern,
        String area,
        UnitRef unit,
        String legalBasis,
        LocalDate validFrom,
        @Nullable LocalDate validTo) {}
