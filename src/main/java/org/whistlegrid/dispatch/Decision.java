package org.whistlegrid.dispatch;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What an approver decides.
 *
 * @param opinion why
 * @param toUnit who is designated when a dispute is upheld; null sends the case to the dispatchers' pool
 * @param heard what the designated unit said when it was heard; required with {@code toUnit}
 */
public record Decision(
        @NotNull Ruling ruling,
        @NotBlank @Size(max = 2000) String opinion,
        @Size(max = 100) @Nullable String toUnit,
        @Size(max = 2000) @Nullable String heard) {}
