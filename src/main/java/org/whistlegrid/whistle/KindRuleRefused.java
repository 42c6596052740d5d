package org.whistlegrid.whistle;

import java.time.LocalDate;
import org.whistlegrid.platform.Refusal;

/** A rule of whistles cannot be set like this. */
public class KindRuleRefused extends Refusal {

    private KindRuleRefused(String code, String where, Object... arguments) {
        super(Kind.UNPROCESSABLE, code, where, arguments);
    }

    /** A whistle is blown by the rule of its day: what was blown this morning must not find another one. */
    static KindRuleRefused backdated(LocalDate from) {
        return new KindRuleRefused("whistle-rule-backdated", "/effectiveFrom", from);
    }

    /** Nobody stands before a sub-district as that. */
    static KindRuleRefused capacityUnknown(String where, String capacity) {
        return new KindRuleRefused("whistle-capacity-unknown", where, capacity);
    }

    /** Whose word it needs and within what time belong to a word that is needed, and to no other. */
    static KindRuleRefused approvalIncomplete(String where) {
        return new KindRuleRefused("whistle-approval-incomplete", where);
    }
}
