package org.whistlegrid.dispatch;

import java.time.Instant;
import java.util.UUID;
import org.whistlegrid.platform.DomainEvent;

/**
 * 弄虚作假: who checked the result found that it was made up (接诉即办条例 Art 35).
 *
 * @param subject the order of the unit that leads
 */
public record ResultFaked(UUID subject, Instant at, UUID incident, String unit, String words) implements DomainEvent {}
