package org.whistlegrid.timelimit.counting;

import org.jspecify.annotations.Nullable;
import org.whistlegrid.timelimit.Counted;
import org.whistlegrid.timelimit.Deadline;
import org.whistlegrid.timelimit.Ground;

/**
 * A limit as it is given out, and what decided it.
 *
 * @param counted the span that leads to the due; null where another instant bounds it
 */
public record Given(Deadline deadline, Ground ground, @Nullable Counted counted) {}
