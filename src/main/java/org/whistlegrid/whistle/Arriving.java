package org.whistlegrid.whistle;

import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.platform.Position;

/**
 * An arrival as it is told.
 *
 * @param position where the one who tells it stands now; null when no fix can be had
 * @param accuracyMetres radius within which he truly stands
 * @param reason why it cannot be proven by position; needed then
 */
public record Arriving(
        @Nullable Position position,
        @Nullable @DecimalMin("0") Double accuracyMetres,
        @NotNull @Min(1) @Max(1000) Integer people,
        @Nullable @Size(max = 500) String reason) {}
