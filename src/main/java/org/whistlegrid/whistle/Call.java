package org.whistlegrid.whistle;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A unit that is called.
 *
 * @param lead 牵头: exactly one of those that are called
 * @param task what is asked of this unit in particular
 */
public record Call(
        @NotBlank @Size(max = 40) String unit, @NotNull Boolean lead, @Nullable @Size(max = 500) String task) {}
