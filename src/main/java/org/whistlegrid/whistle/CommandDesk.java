package org.whistlegrid.whistle;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.platform.Events;
import org.whistlegrid.timelimit.RunningLimit;
import org.whistlegrid.whistle.internal.Arrival;
import org.whistlegrid.whistle.internal.Arrivals;
import org.whistlegrid.whistle.internal.Breaches;
import org.whistlegrid.whistle.internal.Course;
import org.whistlegrid.whistle.internal.Leaving;
import org.whistlegrid.whistle.internal.ReportMoving;
import org.whistlegrid.whistle.internal.UnitReport;
import org.whistlegrid.whistle.internal.WhistleHands;

/** What the whistler does with one of those who are called: agree on another time, release, say that nobody came. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class CommandDesk {

    private final WhistleHands hands;
    private final Arrivals arrivals;
    private final Breaches breaches;
    private final Leaving leaving;
    private final ReportMoving moving;
    private final Course course;
    private final Events events;
    private final Clock clock;

    CommandDesk(
            WhistleHands hands,
            Arrivals arrivals,
            Breaches breaches,
            Leaving leaving,
            ReportMoving moving,
            Course course,
            Events events,
            Clock clock) {
        this.hands = hands;
        this.arrivals = arrivals;
        this.breaches = breaches;
        this.leaving = leaving;
        this.moving = moving;
        this.course = course;
        this.events = events;
        this.clock = clock;
    }

    /** Another time of arriving, or of the result, is agreed on; who, why, from and to are kept. */
    public ReportFacts agree(UUID id, ReportLimit limit, Instant due, String reason) {
        WhistleHands.Held held = hands.commandedReport(id);
        moving.agree(held, limit, due, reason);
        return held.report().facts();
    }

    /**
     * 放行, before the matter is done.
     *
     * @param nextLead report of who leads instead, where the lead goes and others stay
     */
    public ReportFacts release(UUID id, String reason, @Nullable UUID nextLead) {
        WhistleHands.Held held = hands.commandedReport(id);
        WhistleStage from = held.whistle().stage();
        held.report()
                .require("release", ReportStage.CALLED, ReportStage.SIGNED, ReportStage.CONTACTED, ReportStage.ARRIVED);
        leaving.requireLeadStays(held.whistle(), held.report(), nextLead);
        leaving.release(held.whistle(), held.report(), reason);
        course.goOn(held.whistle(), from);
        return held.report().facts();
    }

    /**
     * 申报拒不报到: it said so, did not come in time, or left. Kept, and judged by the district.
     *
     * @param kind not {@link BreachKind#FAKED}, which is a contested arrival
     */
    public ReportFacts declareRefused(UUID id, BreachKind kind, String words) {
        WhistleHands.Held held = hands.commandedReport(id);
        UnitReport report = held.report();
        if (kind == BreachKind.FAKED) {
            throw WhistleRefused.contestInstead();
        }
        if (kind == BreachKind.LEFT) {
            report.require("refuse", ReportStage.ARRIVED);
        } else {
            report.require("refuse", ReportStage.CALLED, ReportStage.SIGNED, ReportStage.CONTACTED);
        }
        RunningLimit arrive = report.facts().limits().get(ReportLimit.ARRIVE);
        if (kind == BreachKind.NOT_COME && arrive != null && !arrive.late(clock.instant())) {
            throw WhistleRefused.notLateYet(arrive.due());
        }
        WhistleStage from = held.whistle().stage();
        breaches.refuse(held, kind, words, null);
        course.goOn(held.whistle(), from);
        return report.facts();
    }

    /** 到场存疑: nobody is there. Until the district has judged, the unit still has to come. */
    public ReportFacts contest(UUID id, String words) {
        WhistleHands.Held held = hands.commandedReport(id);
        UnitReport report = held.report();
        report.require("contest", ReportStage.ARRIVED, ReportStage.RESULT, ReportStage.RATED);
        Arrival arrival = arrivals.latest(id).orElseThrow();
        if (breaches.isContested(arrival.facts().id())) {
            throw WhistleRefused.alreadyContested();
        }
        arrival.contest(clock.instant());
        breaches.contest(held, arrival.facts().id(), words);
        if (report.stage() == ReportStage.ARRIVED && held.whistle().stage() == WhistleStage.UNDER_WAY) {
            report.comeAgain();
            course.moved(held.whistle(), report, ReportStage.ARRIVED);
            events.publish(new ReportLimitsMoved(
                    id, clock.instant(), held.whistle().id(), held.about().incident()));
        }
        return report.facts();
    }
}
