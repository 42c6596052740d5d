package org.whistlegrid.grid;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One drawing of the grid and the days it is valid for.
 *
 * @param validTo first day it is no longer valid; null while it is in force
 */
public record GridVersion(
        UUID id,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        String reason,
        String district,
        String districtName) {

    public boolean validOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || day.isBefore(validTo));
    }
}
