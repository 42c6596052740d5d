package org.whistlegrid.exchange;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.draft.Coverage;

/**
 * Layers, of one upload or of several, that make one draft together.
 *
 * @param district six digits, needed for the very first drawing only
 * @param tolerance of the check that follows, in m²; null for the rule's
 * @param covers what the layers speak of: within it, what they leave out is retired; the rest stays as it is. Null to
 *     conclude it from what is in them
 */
public record NewReading(
        @NotBlank @Size(max = 200) String title,
        @Nullable @Pattern(regexp = "[0-9]{6}") String district,
        @Nullable @Size(max = 100) String districtName,
        @Nullable @PositiveOrZero Double tolerance,
        @Nullable @Valid Coverage covers,
        @NotEmpty @Size(max = 32) List<@Valid LayerMapping> layers) {}
