package org.whistlegrid.whistle;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.directory.CurrentScope;
import org.whistlegrid.directory.OutOfScope;
import org.whistlegrid.platform.Events;
import org.whistlegrid.whistle.internal.Blowing;
import org.whistlegrid.whistle.internal.Calling;
import org.whistlegrid.whistle.internal.Capacities;
import org.whistlegrid.whistle.internal.Chronicle;
import org.whistlegrid.whistle.internal.Course;
import org.whistlegrid.whistle.internal.KindRules;
import org.whistlegrid.whistle.internal.Leaving;
import org.whistlegrid.whistle.internal.UnitReports;
import org.whistlegrid.whistle.internal.Whistle;
import org.whistlegrid.whistle.internal.WhistleHands;

/**
 * The desk of who blows: to call, to be agreed to, to declare done, to take back. Each verb first asks whether the whistle
 * is the asker's, then lets the aggregate check the step; state, history, event and procedure commit together.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class WhistleDesk {

    private final Blowing blowing;
    private final Calling calling;
    private final Leaving leaving;
    private final WhistleHands hands;
    private final UnitReports reports;
    private final KindRules rules;
    private final Capacities capacities;
    private final Course course;
    private final Chronicle chronicle;
    private final CurrentScope scope;
    private final Events events;
    private final Clock clock;

    WhistleDesk(
            Blowing blowing,
            Calling calling,
            Leaving leaving,
            WhistleHands hands,
            UnitReports reports,
            KindRules rules,
            Capacities capacities,
            Course course,
            Chronicle chronicle,
            CurrentScope scope,
            Events events,
            Clock clock) {
        this.blowing = blowing;
        this.calling = calling;
        this.leaving = leaving;
        this.hands = hands;
        this.reports = reports;
        this.rules = rules;
        this.capacities = capacities;
        this.course = course;
        this.chronicle = chronicle;
        this.scope = scope;
        this.events = events;
        this.clock = clock;
    }

    /**
     * 吹哨.
     *
     * @throws WhistleRefused when the asker may not blow this kind, or place, units or times do not allow it
     */
    public WhistleFacts blow(NewWhistle with) {
        Whistle whistle = blowing.blow(with);
        WhistleFacts facts = whistle.facts();
        chronicle.write(facts, "whistle-blown", facts.asked());
        KindRule rule = rules.of(facts.rule());
        WhistleFacts.Approval approval = facts.approval();
        events.publish(new WhistleBlown(
                facts.id(),
                clock.instant(),
                facts.incident(),
                approval.waits() ? rule.approval() : KindRule.Mode.NONE,
                approval.due()));
        if (facts.stage() == WhistleStage.UNDER_WAY) {
            calling.call(whistle, rule, facts.calls(), facts.arriveBy(), facts.resultBy());
        }
        return whistle.facts();
    }

    /**
     * 批准, before anybody is called or afterwards. Not given afterwards, who has not come yet need not; who has come
     * stays in the record, answered for by the reason.
     *
     * @param arriveBy another agreed time, where the first has passed meanwhile
     */
    public WhistleFacts approve(UUID id, boolean granted, String words, @Nullable Instant arriveBy) {
        Whistle whistle = hands.locked(id);
        WhistleFacts before = whistle.facts();
        requireApprover(before);
        Instant now = clock.instant();
        String me = scope.get().username();
        if (granted) {
            whistle.approve(me, now, words, arriveBy);
        } else {
            whistle.decline(me, now, words, leaving.nobodyHasCome(whistle));
        }
        chronicle.write(whistle.facts(), granted ? "whistle-approved" : "whistle-declined", words);
        reports.flush();
        boolean after = before.stage() != WhistleStage.TO_APPROVE;
        events.publish(new WhistleApproved(id, now, before.incident(), granted, after));
        if (granted && !after) {
            WhistleFacts facts = whistle.facts();
            calling.call(whistle, rules.of(facts.rule()), facts.calls(), facts.arriveBy(), facts.resultBy());
        } else if (!granted && after) {
            leaving.releaseComing(whistle, words);
            course.told(whistle, before.stage());
        }
        return whistle.facts();
    }

    private void requireApprover(WhistleFacts whistle) {
        WhistleFacts.Approval approval = whistle.approval();
        if (approval.waits() && scope.get().username().equals(whistle.blownBy())) {
            throw WhistleRefused.ownMatter();
        }
        if (!isApprover(whistle)) {
            throw new OutOfScope();
        }
        if (!approval.waits()) {
            throw WhistleRefused.approvalSettled(approval.state());
        }
    }

    private boolean isApprover(WhistleFacts whistle) {
        return capacities.of(whistle.subDistrict(), whistle.spot().area()).stream()
                .anyMatch(whistle.approval().approvers()::contains);
    }

    /** Calls more units, by who commands it or blows it too. */
    public WhistleFacts call(UUID id, List<Call> calls, @Nullable Instant arriveBy) {
        Whistle whistle = hands.locked(id);
        WhistleFacts facts = whistle.facts();
        if (!hands.commands(facts) && !hands.joins(facts)) {
            throw new OutOfScope();
        }
        whistle.require("call", WhistleStage.UNDER_WAY);
        Instant now = clock.instant();
        @Nullable
        Instant agreed =
                arriveBy == null && facts.arriveBy() != null && facts.arriveBy().isAfter(now)
                        ? facts.arriveBy()
                        : arriveBy;
        calling.call(whistle, rules.of(facts.rule()), calls, agreed, null);
        return whistle.facts();
    }

    /**
     * 宣布办结: those who came may leave when their result is there.
     *
     * @param restReleasedBecause why those who have not come need not any more; null when all have
     */
    public WhistleFacts declareDone(UUID id, String words, @Nullable String restReleasedBecause) {
        Whistle whistle = hands.commanded(id);
        WhistleStage from = whistle.stage();
        whistle.require("done", WhistleStage.UNDER_WAY);
        leaving.requireDoable(whistle, restReleasedBecause);
        whistle.done(scope.get().username(), clock.instant(), words);
        chronicle.write(whistle.facts(), "whistle-done", words);
        leaving.leaveWhenDone(whistle);
        course.goOn(whistle, from);
        return whistle.facts();
    }

    /** 撤回, before anybody has arrived. */
    public WhistleFacts withdraw(UUID id, String reason) {
        Whistle whistle = hands.commanded(id);
        WhistleStage from = whistle.stage();
        whistle.require("withdraw", WhistleStage.TO_APPROVE, WhistleStage.UNDER_WAY);
        if (!leaving.nobodyHasCome(whistle)) {
            throw WhistleRefused.somebodyCame();
        }
        leaving.releaseComing(whistle, reason);
        whistle.withdraw(scope.get().username(), clock.instant(), reason);
        chronicle.write(whistle.facts(), "whistle-withdrawn", reason);
        course.told(whistle, from);
        return whistle.facts();
    }

    /** Another of those on call leads from now on. */
    public WhistleFacts nameLead(UUID id, UUID report) {
        Whistle whistle = hands.commanded(id);
        whistle.require("lead", WhistleStage.UNDER_WAY, WhistleStage.COLLECTING);
        leaving.nameLead(whistle, report);
        return whistle.facts();
    }

    /** Whether its word is the asker's to give now. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public boolean mayApprove(WhistleFacts facts) {
        return facts.approval().waits() && !scope.get().username().equals(facts.blownBy()) && isApprover(facts);
    }

    /** The kinds that the asker may blow at a place; empty when it is none of his. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public List<KindRule> mayBlow(String area) {
        return blowing.allowed(area);
    }
}
