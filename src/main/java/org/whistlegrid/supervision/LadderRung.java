package org.whistlegrid.supervision;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.timelimit.Limit;
import org.whistlegrid.timelimit.Span;

/**
 * One rung as a rule (data): what reaches it, who is told, whether they must answer, who signs.
 *
 * @param limits the limits whose lateness leads here
 * @param trigger what reaches it as time passes
 * @param late how late a limit must be; for {@link Trigger#LATE} only
 * @param unansweredBelow or when so many notices of the rung below were not answered in time; 0 = never
 * @param dateBelow or when the new date that the note of the rung below set has passed
 * @param requests or when the same matter was asked for again so often while it was open; 0 = never
 * @param repeatsBelow or when the unit got so many notices of the rung below within {@code repeatsWithin}; 0 = never
 * @param causes events that reach it at once
 * @param replyWithin null when no reply is asked for
 * @param workWithin the new date that it sets; null when it sets none
 * @param signing who signs or declines within what time; null when it is sent without a signature
 * @param colour label of the paper; null when the city has none
 */
public record LadderRung(
        Rung rung,
        Trigger trigger,
        Set<Limit> limits,
        @Nullable Lateness late,
        int unansweredBelow,
        boolean dateBelow,
        int requests,
        int repeatsBelow,
        @Nullable RepeatPeriod repeatsWithin,
        Set<NoticeCause> causes,
        List<RecipientSlot> recipients,
        @Nullable Span replyWithin,
        @Nullable Span workWithin,
        @Nullable Signing signing,
        @Nullable Colour colour) {

    public LadderRung {
        limits = Set.copyOf(limits);
        causes = Set.copyOf(causes);
        recipients = List.copyOf(recipients);
    }

    /** Whether the system only drafts and an officer signs. */
    public boolean signed() {
        return signing != null;
    }

    /**
     * A draft's officer.
     *
     * @param officer the post whose holder, or stand-in, signs or declines
     * @param within his own time for it; its passing is his
     */
    public record Signing(RecipientSlot officer, Span within) {}

    /** What reaches a rung. */
    public enum Trigger {
        /** The yellow window of a limit begins. */
        SOON_DUE,
        /** A limit passes. */
        PASSED,
        /** A limit has been late for a while. */
        LATE,
        /** Only what happened on the rung below, or an event. */
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
        DUTY_LEADER,
        SUPERVISION_OFFICE,
        DISTRICT_LEADER,
        DISCIPLINE_CONTACT;

        /** Whether a person holds it by name of a post, so that he can sign. */
        public boolean isPost() {
            return this != HANDLER;
        }
    }
}
