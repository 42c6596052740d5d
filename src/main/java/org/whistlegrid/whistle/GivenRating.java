package org.whistlegrid.whistle;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one side says.
 *
 * @param scores 1 to 5 for each criterion of its side
 * @param corrects its last row, where it is put right
 * @param reason why it is put right
 */
public record GivenRating(
        @NotNull @Size(min = 1, max = 20)
                Map<@NotBlank @Size(max = 40) String, @NotNull @Min(1) @Max(5) Integer> scores,
        @NotBlank @Size(max = 1000) String words,
        @Nullable UUID corrects,
        @Nullable @Size(max = 1000) String reason) {}
