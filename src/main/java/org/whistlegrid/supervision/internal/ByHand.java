package org.whistlegrid.supervision.internal;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.dispatch.OrderFacts;
import org.whistlegrid.incident.IncidentFacts;
import org.whistlegrid.supervision.LadderRung;
import org.whistlegrid.supervision.NoticeCause;
import org.whistlegrid.supervision.NoticeFacts;
import org.whistlegrid.supervision.Rung;
import org.whistlegrid.supervision.ladder.Courses;
import org.whistlegrid.timelimit.Limit;

/** 手工催办、督办: an officer raises a rung himself; who is told and until when they answer is the ladder's. */
@ApplicationScoped
public class ByHand {

    private final Courses courses;
    private final NoticeRaising raising;
    private final Clock clock;

    ByHand(Courses courses, NoticeRaising raising, Clock clock) {
        this.courses = courses;
        this.raising = raising;
        this.clock = clock;
    }

    public NoticeFacts raise(
            IncidentFacts incident,
            OrderFacts order,
            Rung rung,
            NoticeCause cause,
            String officer,
            String requirement,
            @Nullable Instant doneBy,
            @Nullable Instant replyBy) {
        Instant now = clock.instant();
        LadderRung rule = courses.of(order.id(), incident, order.dispatchedAt())
                .ladder()
                .rung(rung)
                .orElseThrow();
        NoticeRaising.Reached reached = new NoticeRaising.Reached(
                new NoticeSubject(
                        order.id(), NoticeSubject.Kind.ORDER, incident.id(), raising.subDistrictOf(incident.area())),
                order.unit(),
                order.handler(),
                cause,
                order.limits().containsKey(Limit.L3) ? Limit.L3 : null,
                null,
                now);
        Instant by = doneBy == null ? raising.after(rule.workWithin(), now) : doneBy;
        return raising.raiseByHand(reached, rule, new NoticeRaising.Ordered(officer, requirement, by, replyBy))
                .facts();
    }
}
