package org.whistlegrid.incident.internal;

import java.util.EnumSet;
import java.util.Set;
import org.whistlegrid.incident.Stage;
import org.whistlegrid.incident.WrongStep;

/** Which verb a case allows at which stage; the whole table is here (domain rules §4.3). */
public enum CaseVerb {
    LOCATE("locate", Stage.REPORTED),
    ACCEPT("accept", Stage.REPORTED),
    DECLINE("refuse", Stage.REPORTED),
    HAVE_LOOKED_AT("send-to-inspect", Stage.REPORTED),
    INSPECT("inspect", Stage.VERIFYING),
    NAME_LEAD("dispatch", Stage.FILED),
    DISPATCH("dispatch", Stage.FILED),
    TO_VERIFY("submit", Stage.DISPATCHED),
    TO_REVISIT("revisit", Stage.DISPATCHED, Stage.TO_VERIFY),
    REWORK("rework", Stage.TO_VERIFY, Stage.TO_REVISIT),
    GIVE_BACK("give-back", Stage.DISPATCHED),
    REVISIT_IN_VAIN("revisit", Stage.TO_REVISIT),
    SETTLE_ON_THE_SPOT("settle-on-the-spot", Stage.REPORTED, Stage.FILED),
    /** What was merged closes with the case that it goes with. */
    STRIKE_OFF("strike-off", Stage.DISPATCHED, Stage.TO_VERIFY, Stage.TO_REVISIT, Stage.MERGED),
    FORCE("force", Stage.FILED, Stage.DISPATCHED, Stage.TO_VERIFY, Stage.TO_REVISIT, Stage.MERGED),
    CANCEL("void", Stage.REPORTED, Stage.VERIFYING, Stage.FILED, Stage.DISPATCHED, Stage.TO_VERIFY, Stage.TO_REVISIT),
    MERGE(
            "merge",
            Stage.REPORTED,
            Stage.VERIFYING,
            Stage.FILED,
            Stage.DISPATCHED,
            Stage.TO_VERIFY,
            Stage.TO_REVISIT,
            Stage.MERGED),
    UNMERGE("unmerge", Stage.MERGED),
    REOPEN("reopen", Stage.CLOSED, Stage.FORCED),
    ARCHIVE("archive", Stage.CLOSED, Stage.FORCED);

    private final String word;
    private final Set<Stage> allowed;

    CaseVerb(String word, Stage first, Stage... more) {
        this.word = word;
        this.allowed = EnumSet.of(first, more);
    }

    /** @throws WrongStep when the stage does not allow it */
    public void require(Stage stage) {
        if (!allowed.contains(stage)) {
            throw new WrongStep(word, stage);
        }
    }
}
