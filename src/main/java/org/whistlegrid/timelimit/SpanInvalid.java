package org.whistlegrid.timelimit;

import org.whistlegrid.platform.Refusal;

/** An amount that no limit has: none, negative, or beyond ten years of hours. */
public class SpanInvalid extends Refusal {

    public SpanInvalid(String where, int amount) {
        super(Kind.INVALID, "span-invalid", where, amount, Span.MAX_AMOUNT);
    }
}
