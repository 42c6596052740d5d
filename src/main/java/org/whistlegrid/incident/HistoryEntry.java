package org.whistlegrid.incident;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One line of what was done: who, what, when, why. Never changed. Photos of the act are claimed under its id.
 *
 * @param act a word of the product, kebab-case; the screen has the text
 * @param note what the person wrote, or the fact that belongs to the act
 */
public record HistoryEntry(
        UUID id, UUID incident, @Nullable UUID order, Instant at, String actor, String act, @Nullable String note) {}
