package org.whistlegrid.supervision;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.timelimit.Limit;
import org.whistlegrid.timelimit.Span;

/**
 * One rung as a rule (data): when it is reached, who is told, whether they must answer, whether an officer signs.
 *
 * @param limits the limits whose lateness leads here
 * @param trigger what reaches it
 * @param spanShare late by this share of the limit's own span as its words say, so that a two-hour matter climbs within hours
 * @param atLeast but not earlier than this after the due instant
 * @param atMost and never later than this after it
 * @param unansweredBelow or when so many notices of the rung below were not answered in time; 0 = never
 * @param repeatsBelow or when the unit got so many notices of the rung below in a quarter; 0 = never
 * @param replyWithin null when no reply is asked for
 * @param signed true when the system only drafts and an officer signs
 */
public record LadderRung(
        Rung rung,
        Trigger trigger,
        Set<Limit> limits,
        double spanShare,
        Duration atLeast,
        @Nullable Span atMost,
        int unansweredBelow,
        int repeatsBelow,
        List<RecipientSlot> recipients,
        @Nullable Span replyWithin,
        boolean signed) {

    /** What reaches a rung. */
    public enum Trigger {
        /** The yellow window of a limit begins. */
        SOON_DUE,
        /** A limit passes. */
        PASSED,
        /** A limit has been late for a while. */
        LATE,
        /** Only what happened on the rung below. */
        RUNG_BELOW
    }

    /** Who is told: the handler, a post of the unit, of the sub-district, or of the district. */
    public enum RecipientSlot {
        HANDLER,
        WINDOW_CLERK,
        WINDOW_HEAD,
        DEPUTY_LEADER,
        HEAD,
        STREET_WINDOW,
        STREET_LEADER,
        SUPERVISION_OFFICE,
        DISTRICT_LEADER,
        DISCIPLINE_CONTACT
    }
}
