package org.whistlegrid.dispatch;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.timelimit.LimitUnit;

/**
 * What is asked for, and why.
 *
 * @param basis law, ruling or contract that it leans on; a dispute and a legal limit must name one
 * @param amount how much longer (extension, in the limit's own unit), or how long law allows (legal limit)
 * @param amountUnit of a legal limit
 * @param until when a suspended clock runs again by itself
 * @param toUnit whom a dispute names as responsible instead; null when it does not know
 */
public record Asking(
        @NotNull ApplicationKind kind,
        @NotBlank @Size(max = 2000) String reason,
        @Size(max = 1000) @Nullable String basis,
        @Nullable Integer amount,
        @Nullable LimitUnit amountUnit,
        @Nullable Instant until,
        @Size(max = 100) @Nullable String toUnit) {}
