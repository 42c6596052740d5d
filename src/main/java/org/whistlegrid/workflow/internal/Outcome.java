package org.whistlegrid.workflow.internal;

/** What was decided at a point where the diagrams branch; the only thing a gateway looks at. */
public enum Outcome {
    /** The desk accepts it first. */
    DESK,
    /** Somebody of the place looks whether it is there, before it is filed. */
    INSPECT,
    /** One of the six special treatments: not accepted. */
    DECLINED,
    /** Looked for before filing, and not there. */
    NOT_FOUND,
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
    /** The unit takes the work away from who was named for it. */
    REVOKED,
    /** The unit's window looks at the result before it leaves the unit. */
    REVIEW,
    /** The unit's window sends the result back to who handles it. */
    BACK,
    /** Of an application: the next of the chain is asked. */
    PASS_ON,
    /** Of an application: granted, and a clock stands still until its day. */
    SUSPEND,
    /** Of an application: granted or refused, and nothing is left to wait for. */
    SETTLED,
    /** Of a whistle: nobody is called before it is agreed to. */
    APPROVE_FIRST,
    /** Of a whistle: called at once, agreed to afterwards. */
    APPROVE_AFTER,
    /** Of a whistle that waited for it: agreed to, units are called. */
    APPROVED,
    /** Of a whistle that is declared done: a unit owes its result. */
    COLLECT,
    /** Of a whistle that is declared done: all results are there. */
    COLLECTED,
    /** Of a report: the result is there and the matter is done. */
    STAYED,
    /** Of a report: the whistler says that nobody came; it still has to. */
    FAKED
}
