package org.whistlegrid.whistle;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.timelimit.Span;

/**
 * The rule of one kind and level on a day, as data.
 *
 * @param blowers who may blow: {@code ROLE:SUB_DISTRICT_LEADER} and {@code POST:HEAD} of the sub-district of the place,
 *     {@code GRID:GRID_LEADER} of an area that holds it
 * @param approvers whose word it needs, in the same terms; empty when it needs nobody's
 * @param arriveWithin null: at the time that was agreed on
 * @param rateWithin how long both sides may rate, from when the last result is there
 * @param answerWithin how long a unit is heard that did not report, from when that was declared
 * @param judgeWithin within what time the district judges it, from the same instant
 */
public record KindRule(
        WhistleKind kind,
        WhistleLevel level,
        LocalDate effectiveFrom,
        List<String> blowers,
        Mode approval,
        List<String> approvers,
        @Nullable Span approveWithin,
        Span signWithin,
        Span contactWithin,
        @Nullable Span arriveWithin,
        Span resultWithin,
        Span rateWithin,
        Span answerWithin,
        Span judgeWithin) {

    /** When the word is needed. */
    public enum Mode {
        NONE,
        BEFORE,
        AFTER
    }

    /** As it is kept with what was set by it: {@code EMERGENCY/ORDINARY@2000-01-01}. */
    public String reference() {
        return kind + "/" + level + "@" + effectiveFrom;
    }
}
