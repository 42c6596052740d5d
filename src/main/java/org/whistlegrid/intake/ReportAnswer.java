package org.whistlegrid.intake;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the sender of a report is told.
 *
 * @param place the four tiers in words; null when somebody must still find the place
 * @param repeated true when this client key had been taken in before: nothing new was made
 */
public record ReportAnswer(UUID incident, String caseNumber, String stage, @Nullable String place, boolean repeated) {}
