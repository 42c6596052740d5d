package org.whistlegrid.incident;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One line of what was done: who, what, when, why. Never changed. Photos of the act are claimed under its id. */
public record HistoryEntry(UUID id, UUID incident, @Nullable UUID order, Instant at, String actor, Act act) {}
