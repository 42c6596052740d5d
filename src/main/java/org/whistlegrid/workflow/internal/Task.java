package org.whistlegrid.workflow.internal;

import java.util.Locale;

/** Where a token waits for a person. The element's id in the diagram is the name in lower case. */
public enum Task {
    /** In the case: the desk accepts the report or not. */
    ACCEPT,
    /** In the case: somebody of the place looks whether it is there. */
    INSPECT,
    /** In the case: a dispatcher finds the responsible unit. */
    TRIAGE,
    /** In the order: the unit signs for it. */
    SIGN,
    /** In the order: a handler is named. */
    ASSIGN,
    /** In the order: handled until a result is submitted. */
    HANDLE,
    /** In the order: the unit's window looks at the result. */
    REVIEW,
    /** In the case: a dispatcher finds the next unit. */
    REDISPATCH,
    /** In the case: the result is verified. */
    VERIFY,
    /** In the case: the person who asked is called back. */
    REVISIT,
    /** In an application: the approver whose turn it is decides. */
    DECIDE,
    /** In a whistle: the leadership agrees, before anybody is called or afterwards. */
    APPROVE,
    /** In a whistle: who blew it commands those who came, until it is done. */
    COMMAND,
    /** In a whistle: a unit owes its result. */
    COLLECT,
    /** In a whistle: both sides say what the other was worth. */
    RATE,
    /** In a called unit's report: it signs. */
    ACKNOWLEDGE,
    /** In a called unit's report: it speaks with who blew. */
    CONSULT,
    /** In a called unit's report: it comes. */
    ARRIVE,
    /** In a called unit's report: it stays until it may leave. */
    STAY;

    /** Id of the user task in its diagram. */
    public String element() {
        return name().toLowerCase(Locale.ROOT);
    }
}
