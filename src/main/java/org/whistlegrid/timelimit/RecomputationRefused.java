package org.whistlegrid.timelimit;

import org.whistlegrid.platform.Refusal;

/** A recomputation that is not there, or cannot be applied as it stands. */
public class RecomputationRefused extends Refusal {

    private RecomputationRefused(
            Kind kind, String code, @org.jspecify.annotations.Nullable String where, Object... arguments) {
        super(kind, code, where, arguments);
    }

    public static RecomputationRefused unknown(Object id) {
        return new RecomputationRefused(Kind.UNKNOWN, "recomputation-unknown", "id", id);
    }

    /** The rules have changed since it was shown: what was shown is not what would be done. */
    public static RecomputationRefused stale() {
        return new RecomputationRefused(Kind.CONFLICT, "recomputation-stale", null);
    }

    public static RecomputationRefused settled(RecomputationState state) {
        return new RecomputationRefused(Kind.CONFLICT, "recomputation-settled", "/state", state);
    }
}
