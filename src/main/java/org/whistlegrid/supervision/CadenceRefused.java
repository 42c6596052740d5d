package org.whistlegrid.supervision;

import java.time.LocalDate;
import org.whistlegrid.platform.Refusal;

/** A rule of the rhythm cannot be set like this. */
public class CadenceRefused extends Refusal {

    private CadenceRefused(String code, String where, Object... arguments) {
        super(Kind.UNPROCESSABLE, code, where, arguments);
    }

    /** Today's list may be drawn up already: a rhythm begins tomorrow at the earliest. */
    static CadenceRefused backdated(LocalDate from) {
        return new CadenceRefused("cadence-backdated", "/effectiveFrom", from);
    }

    static CadenceRefused dayOutside(int day, CadenceRule.Every every) {
        return new CadenceRefused("cadence-day-outside", "/onDay", day, every.longest());
    }

    /** Each kind has a threshold of its own, and none of another's. */
    static CadenceRefused thresholdWrong(CadenceKind kind, String field) {
        return new CadenceRefused("cadence-threshold-wrong", "/" + field, kind);
    }
}
