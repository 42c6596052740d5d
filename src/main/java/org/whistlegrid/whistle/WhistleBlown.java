package org.whistlegrid.whistle;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.platform.DomainEvent;

/**
 * A whistle was blown.
 *
 * @param subject the whistle
 * @param approval whether a word is needed first, afterwards or not at all
 * @param approveBy until when; null when nobody is asked
 */
public record WhistleBlown(
        UUID subject, Instant at, @Nullable UUID incident, KindRule.Mode approval, @Nullable Instant approveBy)
        implements DomainEvent {}
