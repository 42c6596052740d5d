package org.whistlegrid.intake;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.grid.GridPath;
import org.whistlegrid.platform.Position;

/**
 * A report that was taken in: placed, classified and routed as far as it could be.
 *
 * @param acceptance whether it goes on by itself
 * @param position null when only a text is known; then {@code path} is null too
 * @param informed grids beside it that are told too, because the place lies on their border
 * @param leadUnit who the duty list names; null when a dispatcher must decide
 * @param settled what was done about it on the spot; null where nothing was
 */
public record AcceptedReport(
        Channel channel,
        Acceptance acceptance,
        String category,
        String text,
        @Nullable Position position,
        @Nullable Double accuracyMetres,
        @Nullable GridPath path,
        List<GridPath> informed,
        @Nullable String address,
        @Nullable String leadUnit,
        @Nullable Requester requester,
        @Nullable SuperiorOrder superior,
        List<UUID> photos,
        @Nullable Settled settled) {}
