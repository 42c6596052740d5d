package org.whistlegrid.intake;

import java.util.UUID;

/** The case that a report opened. */
public record Opened(UUID incident, String caseNumber, String stage) {}
