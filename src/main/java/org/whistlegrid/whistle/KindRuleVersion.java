package org.whistlegrid.whistle;

import java.time.Instant;

/** A rule as somebody set it; of several of one kind, level and day the last one holds. */
public record KindRuleVersion(KindRule rule, String reason, String setBy, Instant setAt) {}
