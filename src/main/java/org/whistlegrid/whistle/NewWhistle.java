package org.whistlegrid.whistle;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.platform.Position;

/**
 * A whistle as it is blown.
 *
 * @param incident the case that it is about; null for one that stands alone
 * @param position where to come to; null on a case, whose place it is then
 * @param arriveBy the agreed time; needed where the kind's rule sets none, and never behind the rule's own
 * @param resultBy when the result is wanted; null for the rule's own limit
 */
public record NewWhistle(
        @NotNull WhistleKind kind,
        @NotNull WhistleLevel level,
        @Nullable UUID incident,
        @NotBlank @Size(max = 100) String title,
        @NotBlank @Size(max = 2000) String asked,
        @Nullable Position position,
        @Nullable @Size(max = 200) String address,
        @Nullable Instant arriveBy,
        @Nullable Instant resultBy,
        @NotNull @Size(min = 1, max = 30) List<@Valid @NotNull Call> calls) {}
