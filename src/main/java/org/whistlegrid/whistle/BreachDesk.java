package org.whistlegrid.whistle;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.directory.CurrentScope;
import org.whistlegrid.directory.OutOfScope;
import org.whistlegrid.directory.Roles;
import org.whistlegrid.whistle.internal.Arrival;
import org.whistlegrid.whistle.internal.Arrivals;
import org.whistlegrid.whistle.internal.Breach;
import org.whistlegrid.whistle.internal.Breaches;
import org.whistlegrid.whistle.internal.Chronicle;
import org.whistlegrid.whistle.internal.Course;
import org.whistlegrid.whistle.internal.UnitReport;
import org.whistlegrid.whistle.internal.WhistleHands;

/** 拒不报到 before the district: the unit is heard, then the supervision office judges (Beijing street ordinance Art 44). */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class BreachDesk {

    private final Breaches breaches;
    private final Arrivals arrivals;
    private final WhistleHands hands;
    private final Course course;
    private final Chronicle chronicle;
    private final CurrentScope scope;
    private final Clock clock;

    BreachDesk(
            Breaches breaches,
            Arrivals arrivals,
            WhistleHands hands,
            Course course,
            Chronicle chronicle,
            CurrentScope scope,
            Clock clock) {
        this.breaches = breaches;
        this.arrivals = arrivals;
        this.hands = hands;
        this.course = course;
        this.chronicle = chronicle;
        this.scope = scope;
        this.clock = clock;
    }

    /** 申辩, by the unit's window. */
    public BreachFacts answer(UUID id, String words) {
        Breach breach = breaches.get(id);
        if (!scope.get().actsFor(breach.facts().unit())) {
            throw new OutOfScope();
        }
        WhistleHands.Held held = hands.held(breach.report());
        breaches.tellPassed(held, breach);
        breach.answer(scope.get().username(), clock.instant(), words);
        chronicle.write(held.about(), held.report(), "breach-answered", words);
        return breach.facts();
    }

    /**
     * 裁定. A contested arrival that turns out to be true stands: it came when it said.
     *
     * @param heard what the unit said when it was asked, where it has not written itself
     * @throws WhistleRefused when nobody has heard the unit while its time runs
     */
    public BreachFacts judge(UUID id, boolean upheld, String reason, @Nullable String heard) {
        if (!scope.get().has(Roles.SUPERVISOR)) {
            throw new OutOfScope();
        }
        Breach breach = breaches.get(id);
        WhistleHands.Held held = hands.held(breach.report());
        breaches.tellPassed(held, breach);
        Instant now = clock.instant();
        String me = scope.get().username();
        if (breach.facts().answer() == null && heard != null && !heard.isBlank()) {
            breach.answer(me, now, heard);
        }
        breach.judge(upheld, me, now, reason);
        chronicle.write(held.about(), held.report(), upheld ? "breach-upheld" : "breach-rejected", reason);
        if (!upheld && breach.arrival() != null) {
            stands(held, breach.arrival());
        }
        return breach.facts();
    }

    private void stands(WhistleHands.Held held, UUID id) {
        Arrival arrival = arrivals.findById(id);
        arrival.stands();
        UnitReport report = held.report();
        if (report.stage() == ReportStage.CONTACTED) {
            report.arrive(arrival.facts().at());
            course.moved(held.whistle(), report, ReportStage.CONTACTED);
        }
    }
}
