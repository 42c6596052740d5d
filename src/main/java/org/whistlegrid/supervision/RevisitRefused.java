package org.whistlegrid.supervision;

import org.jspecify.annotations.Nullable;
import org.whistlegrid.platform.Refusal;

/** A revisit cannot be taken down like this; the code says which rule. */
public class RevisitRefused extends Refusal {

    private RevisitRefused(Kind kind, String code, String where) {
        super(kind, code, where);
    }

    /** @throws RevisitRefused when who is content is judged, or a judgement is not explained */
    static void requireSound(RevisitOutcome outcome, @Nullable DulyDone judged) {
        if (judged == null) {
            return;
        }
        if (outcome != RevisitOutcome.UNSATISFIED) {
            throw new RevisitRefused(Kind.UNPROCESSABLE, "duly-done-is-for-the-dissatisfied", "/dulyDone");
        }
        if (judged.because() == null || judged.because().isBlank()) {
            throw new RevisitRefused(Kind.UNPROCESSABLE, "duly-done-unexplained", "/dulyDone/because");
        }
    }
}
