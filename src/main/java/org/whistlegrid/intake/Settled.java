package org.whistlegrid.intake;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;

/**
 * What a grid worker did on the spot (自行处置).
 *
 * @param photos of the place as it is now; the report's show what it was before
 */
public record Settled(@NotBlank @Size(max = 2000) String result, @NotEmpty @Size(max = 9) List<@NotNull UUID> photos) {}
