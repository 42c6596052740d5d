package org.whistlegrid.timelimit;

import java.time.Instant;

/** What was done to a running limit after it was given out; enough to compute it again from the beginning. */
public sealed interface LimitChange {

    /** The clock stood still: from its beginning, included, to its end. */
    record Suspended(Instant from, Instant until) implements LimitChange {}

    /** So much more of the limit's own unit. */
    record Extended(Span by) implements LimitChange {}
}
