package org.whistlegrid.proof;

import static java.util.Map.entry;

import java.util.Map;
import org.whistlegrid.dispatch.OrderStage;
import org.whistlegrid.dispatch.internal.OrderVerb;
import org.whistlegrid.incident.Stage;
import org.whistlegrid.incident.WrongStep;
import org.whistlegrid.incident.internal.CaseVerb;

/** Which row of the tables of verbs allows what people do; the rest is refused. */
final class Legality {

    /** Said by who may do it where the table allows it. */
    static final Map<String, CaseVerb> OF_CASES = Map.ofEntries(
            entry("desk locates", CaseVerb.LOCATE),
            entry("desk accepts", CaseVerb.ACCEPT),
            entry("desk declines UNLAWFUL", CaseVerb.DECLINE),
            entry("desk sends-to-look inspector=worker2", CaseVerb.HAVE_LOOKED_AT),
            entry("worker2 looks there", CaseVerb.INSPECT),
            entry("desk dispatches water", CaseVerb.NAME_LEAD),
            entry("revisitor revisits SATISFIED", CaseVerb.REVISIT_IN_VAIN),
            entry("leader voids", CaseVerb.CANCEL),
            entry("desk merges C", CaseVerb.MERGE),
            entry("desk unmerges", CaseVerb.UNMERGE),
            entry("desk reopens", CaseVerb.REOPEN));

    static final Map<String, OrderVerb> OF_ORDERS = Map.ofEntries(
            entry("clerk signs", OrderVerb.SIGN),
            entry("clerk assigns", OrderVerb.ASSIGN),
            entry("clerk calls", OrderVerb.CONTACT),
            entry("clerk feeds-back", OrderVerb.FEED_BACK),
            entry("clerk revokes", OrderVerb.REVOKE),
            entry("clerk submits", OrderVerb.SUBMIT),
            entry("clerk reviews confirmed", OrderVerb.REVIEW),
            entry("clerk reviews back", OrderVerb.REVIEW),
            entry("clerk hands-up", OrderVerb.HAND_UP),
            entry("clerk asks-for EXTENSION amount=1", OrderVerb.ASK_MORE_TIME),
            entry("clerk asks-for LEGAL_LIMIT amount=90 amountUnit=NATURAL_DAY basis=条例", OrderVerb.ASK_MORE_TIME),
            entry("clerk asks-for SUSPENSION until=+2d", OrderVerb.SUSPEND));

    private Legality() {}

    static boolean allows(CaseVerb verb, Stage stage) {
        return allowed(() -> verb.require(stage));
    }

    static boolean allows(OrderVerb verb, OrderStage stage) {
        return allowed(() -> verb.require(stage));
    }

    private static boolean allowed(Runnable asked) {
        try {
            asked.run();
            return true;
        } catch (WrongStep no) {
            return false;
        }
    }
}
