package org.whistlegrid.workflow.internal;

/** What was decided at a point where the diagrams branch; the only thing a gateway looks at. */
public enum Outcome {
    /** The responsible unit is known: dispatch. */
    ROUTED,
    /** Nobody is responsible on the duty list: a dispatcher looks at it first. */
    POOLED,
    /** The result goes to verification on the spot or by documents. */
    VERIFY,
    /** No verification (any more); the person who asked is called. */
    REVISIT,
    /** Nothing is left to be asked: strike off. */
    CLOSE,
    /** Back to the same unit, which goes on handling. */
    REWORK,
    /** Of an application: the next of the chain is asked. */
    PASS_ON,
    /** Of an application: granted, and a clock stands still until its day. */
    SUSPEND,
    /** Of an application: granted or refused, and nothing is left to wait for. */
    SETTLED
}
