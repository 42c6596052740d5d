package org.whistlegrid.timelimit;

import org.jspecify.annotations.Nullable;
import org.whistlegrid.platform.Refusal;

/** A policy or a category's limit that cannot be entered as it stands. */
public class PolicyRefused extends Refusal {

    private PolicyRefused(String code, @Nullable String where, Object... arguments) {
        super(Kind.UNPROCESSABLE, code, where, arguments);
    }

    public static PolicyRefused unreadable(String where, String why) {
        return new PolicyRefused("policy-unreadable", where, why);
    }

    /** Periods that are missing, overlap, or close before they open. */
    public static PolicyRefused hoursUnworkable(String periods) {
        return new PolicyRefused("hours-unworkable", "/periods", periods);
    }

    /** What was dispatched already keeps what it was promised: rules begin today at the earliest. */
    public static PolicyRefused begunAlready(Object day) {
        return new PolicyRefused("rule-begun-already", "/effectiveFrom", day);
    }
}
