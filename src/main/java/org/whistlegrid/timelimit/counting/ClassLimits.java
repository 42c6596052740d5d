package org.whistlegrid.timelimit.counting;

import org.jspecify.annotations.Nullable;
import org.whistlegrid.timelimit.Span;

/**
 * The spans that a policy gives one class of matters.
 *
 * @param first L1
 * @param feedback L2; null when the policy asks for none
 * @param result L3, before the category's own limit
 * @param closing L4; null when only the checking span after L3 counts
 * @param checking from L3 to L4
 * @param buffer how long before a superior's due ours must lie; by the clock
 */
public record ClassLimits(
        Span first, @Nullable Span feedback, Span result, @Nullable Span closing, Span checking, Span buffer) {}
