package org.whistlegrid.whistle.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.whistle.ApprovalState;
import org.whistlegrid.whistle.KindRule;
import org.whistlegrid.whistle.WhistleFacts;
import org.whistlegrid.whistle.WhistleRefused;

/** The leadership's word on a whistle, as it is kept. */
@Embeddable
record Approving(
        @Enumerated(EnumType.STRING) @Column(name = "approval") ApprovalState state,
        @Column(name = "approval_after") boolean after,
        @JdbcTypeCode(SqlTypes.ARRAY) @Column(name = "approvers") List<String> approvers,
        @Nullable @Column(name = "approve_by") Instant due,
        @Nullable @Column(name = "approved_by") String by,
        @Nullable @Column(name = "approved_at") Instant at,
        @Nullable @Column(name = "approval_words") String words,
        @Nullable @Column(name = "approval_late_noted_at") Instant lateNotedAt) {

    static Approving notNeeded() {
        return new Approving(ApprovalState.NOT_NEEDED, false, List.of(), null, null, null, null, null);
    }

    static Approving waiting(KindRule rule, Instant due) {
        boolean after = rule.approval() == KindRule.Mode.AFTER;
        return new Approving(ApprovalState.WAITING, after, rule.approvers(), due, null, null, null, null);
    }

    /** @throws WhistleRefused when nobody waits for a word */
    Approving said(boolean granted, String who, Instant now, String what) {
        if (state != ApprovalState.WAITING) {
            throw WhistleRefused.approvalSettled(state);
        }
        ApprovalState settled = granted ? ApprovalState.GRANTED : ApprovalState.DECLINED;
        return new Approving(settled, after, approvers, due, who, now, what, lateNotedAt);
    }

    Approving lapsed() {
        return state != ApprovalState.WAITING
                ? this
                : new Approving(ApprovalState.LAPSED, after, approvers, due, null, null, null, lateNotedAt);
    }

    boolean isLate(Instant now) {
        return state == ApprovalState.WAITING && lateNotedAt == null && due != null && !now.isBefore(due);
    }

    Approving noted(Instant now) {
        return new Approving(state, after, approvers, due, by, at, words, now);
    }

    WhistleFacts.Approval facts() {
        return new WhistleFacts.Approval(state, after, approvers, due, by, at, words);
    }
}
