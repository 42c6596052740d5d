package org.whistlegrid.incident.internal;

import java.util.EnumSet;
import java.util.Set;
import org.whistlegrid.incident.Stage;
import org.whistlegrid.incident.WrongStep;

/** Which verb a case allows at which stage; the whole table is here (domain rules §4.3). */
enum CaseVerb {
    LOCATE("locate", Stage.REPORTED),
    NAME_LEAD("dispatch", Stage.FILED),
    DISPATCH("dispatch", Stage.FILED),
    TO_VERIFY("submit", Stage.DISPATCHED),
    TO_REVISIT("revisit", Stage.DISPATCHED, Stage.TO_VERIFY),
    REWORK("rework", Stage.TO_VERIFY, Stage.TO_REVISIT),
    STRIKE_OFF("strike-off", Stage.DISPATCHED, Stage.TO_VERIFY, Stage.TO_REVISIT),
    CANCEL("void", Stage.REPORTED, Stage.FILED);

    private final String word;
    private final Set<Stage> allowed;

    CaseVerb(String word, Stage first, Stage... more) {
        this.word = word;
        this.allowed = EnumSet.of(first, more);
    }

    /** @throws WrongStep when the stage does not allow it */
    void require(Stage stage) {
        if (!allowed.contains(stage)) {
            throw new WrongStep(word, stage);
        }
    }
}
