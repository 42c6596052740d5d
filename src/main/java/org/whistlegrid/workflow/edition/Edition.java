package org.whistlegrid.workflow.edition;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One deployed text of a diagram; it never changes.
 *
 * @param process id of the process
 * @param version counts from 1 for each process; the highest is the one that new cases start on
 * @param name the diagram's own title
 * @param running cases, or orders, whose token stands in this edition
 * @param byHand who deployed it and why; null for one that came with the product
 */
public record Edition(String process, int version, String name, long running, @Nullable ByHand byHand) {

    /** @param deployedBy user name */
    public record ByHand(String deployedBy, Instant deployedAt, String reason) {}
}
