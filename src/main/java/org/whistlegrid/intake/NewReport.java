package org.whistlegrid.intake;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A report as a channel sends it.
 *
 * @param clientKey made by the sender; the same key is taken in once, however often it is sent
 * @param category key of the catalogue
 * @param position where it is; may be missing only from the hotline
 * @param superior from the hotline only: what a superior platform has given with it
 * @param settled from the field only: what was done about it on the spot
 * @param photos ids of attachments uploaded before
 */
public record NewReport(
        @NotBlank @Size(max = 100) String clientKey,
        @NotNull Channel channel,
        @NotBlank @Size(max = 40) String category,
        @NotBlank @Size(max = 4000) String text,
        @Valid @Nullable Reading position,
        @Size(max = 300) @Nullable String address,
        @Size(max = 9) @Nullable List<@NotNull UUID> photos,
        @Valid @Nullable Asker requester,
        @Valid @Nullable Superior superior,
        @Valid @Nullable Settled settled) {

    /**
     * A position as it was read.
     *
     * @param lon degrees east (or metres east in a projected system), first axis whatever the registry says
     * @param lat degrees north (or metres north)
     * @param accuracy radius in metres within which the true position lies
     * @param crs EPSG code such as {@code EPSG:4326}; CGCS2000 (EPSG:4490) when missing
     */
    public record Reading(
            @NotNull Double lon,
            @NotNull Double lat,
            @Positive @DecimalMax("1000000") @Nullable Double accuracy,
            @Size(max = 20) @Nullable String crs) {}

    public record Asker(@Size(max = 60) @Nullable String name, @Size(max = 30) @Nullable String phone) {}

    /** Number and due that the superior platform gave. */
    public record Superior(@NotBlank @Size(max = 60) String number, @Nullable Instant due) {}

    List<UUID> photosOrNone() {
        return photos == null ? List.of() : photos;
    }
}
