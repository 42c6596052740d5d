package org.whistlegrid.platform;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.UUID;

/** A committed fact as the outbox hands it on. */
public record OutboxEvent(UUID id, String type, UUID subject, Instant at, JsonNode payload) {}
