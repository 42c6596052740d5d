package org.whistlegrid.supervision.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The case that a record is about, in words.
 *
 * @param where the four tiers
 */
public record AboutCase(
        UUID incident, String caseNumber, String category, String categoryName, @Nullable String where) {}
