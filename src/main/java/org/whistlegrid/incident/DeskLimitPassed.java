package org.whistlegrid.incident;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.platform.DomainEvent;

/**
 * A case has lain at a desk longer than it may; noticed once, charged to who holds the stage.
 *
 * @param subject the case
 * @param stage the desk: 待受理, 核实中, 待派遣, 待核查, 待回访
 * @param holder key of the unit
 * @param person username of who was asked by name
 */
public record DeskLimitPassed(
        UUID subject, Instant at, Stage stage, String holder, @Nullable String person, Instant due)
        implements DomainEvent {}
