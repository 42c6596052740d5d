package org.whistlegrid.dispatch;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A result as it is handed in.
 *
 * @param photos of the place as it is now, or of the papers, by the category's mode of verification
 * @param explanation why a helper is late (接诉即办 Art 14); must stand when he is
 * @param withoutHelpers why the lead does not wait for helpers who have not answered; must stand when there are such
 */
public record Submission(
        @NotBlank @Size(max = 4000) String result,
        @Size(max = 9) @Nullable List<@NotNull UUID> photos,
        @Size(max = 1000) @Nullable String explanation,
        @Size(max = 1000) @Nullable String withoutHelpers) {

    List<UUID> photosOrNone() {
        return photos == null ? List.of() : photos;
    }
}
