package org.whistlegrid.whistle.web;

import org.jspecify.annotations.Nullable;
import org.whistlegrid.whistle.KindRule;
import org.whistlegrid.whistle.WhistleKind;
import org.whistlegrid.whistle.WhistleLevel;

/**
 * A kind that may be blown, and what it means for those who are called: spans as an amount and its unit.
 *
 * @param arriveWithin null: at the time that is agreed on
 */
public record KindView(
        WhistleKind kind,
        WhistleLevel level,
        KindRule.Mode approval,
        String signWithin,
        String contactWithin,
        @Nullable String arriveWithin,
        String resultWithin) {

    static KindView of(KindRule rule) {
        return new KindView(
                rule.kind(),
                rule.level(),
                rule.approval(),
                rule.signWithin().toString(),
                rule.contactWithin().toString(),
                rule.arriveWithin() == null ? null : rule.arriveWithin().toString(),
                rule.resultWithin().toString());
    }
}
