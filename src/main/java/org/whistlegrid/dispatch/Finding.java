package org.whistlegrid.dispatch;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a verifier found.
 *
 * @param opinion what was seen
 * @param photos of the place now, where the category is looked at on site; required when it passes
 * @param condition the closing condition he went by; may be missing where the case was filed under one, or there is one
 * @param checked points of the check-list that are true; all of them when it passes
 * @param rework orders of helpers that must do their part again too, when it fails
 * @param faked the result was made up (弄虚作假); only when it fails
 */
public record Finding(
        @NotNull Boolean passed,
        @NotBlank @Size(max = 2000) String opinion,
        @Size(max = 9) @Nullable List<@NotNull UUID> photos,
        @Size(max = 400) @Nullable String condition,
        @Size(max = 30) @Nullable List<@NotBlank @Size(max = 400) String> checked,
        @Size(max = 20) @Nullable Set<@NotNull UUID> rework,
        @Nullable Boolean faked) {

    /** A result that passes was not made up, whatever else was ticked. */
    boolean isFaked() {
        return !passed && Boolean.TRUE.equals(faked);
    }

    List<UUID> photosOrNone() {
        return photos == null ? List.of() : photos;
    }

    Set<String> checkedOrNone() {
        return checked == null ? Set.of() : Set.copyOf(checked);
    }

    Set<UUID> reworkOrNone() {
        return rework == null ? Set.of() : rework;
    }
}
