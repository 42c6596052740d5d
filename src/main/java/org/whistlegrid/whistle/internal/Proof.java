package org.whistlegrid.whistle.internal;

import org.jspecify.annotations.Nullable;
import org.whistlegrid.platform.Position;

/** What a position says of an arrival. */
public record Proof(
        @Nullable Position position, @Nullable Double accuracyMetres, @Nullable Double metres, boolean proven) {}
