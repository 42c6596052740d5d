package org.whistlegrid.timelimit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the four limits of a case depend on.
 *
 * @param dispatchedAt where all four start (派单时刻), whether or not the unit has signed
 * @param urgency name of the catalogue's urgency class: {@code EMERGENCY}, {@code URGENT} or {@code ORDINARY}
 * @param handling the category's own limit for the result; null when the category sets none
 * @param complex a complex or major matter: a month instead of ten days
 * @param superiorDue due that a superior platform gave with the order; ours stay before it
 * @param unit whose working hours count; null for everybody's
 * @param policyKey null for the policy in force by configuration; with a version ({@code 1-3-7-10@1}) exactly that one
 * @param legal a longer limit for the result that law sets (法定时限), in place of policy and category; null mostly
 */
public record LimitQuestion(
        Instant dispatchedAt,
        String urgency,
        @Nullable Span handling,
        boolean complex,
        @Nullable Instant superiorDue,
        @Nullable String unit,
        @Nullable String policyKey,
        @Nullable Span legal) {

    public LimitQuestion(
            Instant dispatchedAt,
            String urgency,
            @Nullable Span handling,
            boolean complex,
            @Nullable Instant superiorDue,
            @Nullable String unit,
            @Nullable String policyKey) {
        this(dispatchedAt, urgency, handling, complex, superiorDue, unit, policyKey, null);
    }

    public LimitQuestion under(String otherPolicy) {
        return new LimitQuestion(dispatchedAt, urgency, handling, complex, superiorDue, unit, otherPolicy, legal);
    }
}
