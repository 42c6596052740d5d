package org.whistlegrid.supervision.internal;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.incident.Act;
import org.whistlegrid.incident.IncidentHistory;
import org.whistlegrid.platform.Events;
import org.whistlegrid.platform.Ids;
import org.whistlegrid.supervision.LadderRung;
import org.whistlegrid.supervision.LadderRung.Signing;
import org.whistlegrid.supervision.NoticeCause;
import org.whistlegrid.supervision.NoticeFacts;
import org.whistlegrid.supervision.NoticePaper;
import org.whistlegrid.supervision.NoticeRaised;
import org.whistlegrid.supervision.Rung;
import org.whistlegrid.timelimit.Limit;
import org.whistlegrid.timelimit.Span;
import org.whistlegrid.timelimit.TimeLimits;

/** Makes a notice of a rung that was reached: issued at once, or a draft that waits for an officer's signature. */
@ApplicationScoped
public class NoticeRaising {

    private final Notices notices;
    private final Recipients recipients;
    private final TimeLimits timeLimits;
    private final IncidentHistory history;
    private final Events events;
    private final Ids ids;
    private final Clock clock;

    NoticeRaising(
            Notices notices,
            Recipients recipients,
            TimeLimits timeLimits,
            IncidentHistory history,
            Events events,
            Ids ids,
            Clock clock) {
        this.notices = notices;
        this.recipients = recipients;
        this.timeLimits = timeLimits;
        this.history = history;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * What was reached, why, and who is concerned.
     *
     * @param at when the rung was reached
     */
    record Reached(
            NoticeSubject about,
            String holder,
            @Nullable String handler,
            NoticeCause cause,
            @Nullable Limit limit,
            @Nullable Instant limitDue,
            Instant at) {}

    /** What an officer writes on a notice of his own. */
    record Ordered(String officer, String requirement, @Nullable Instant doneBy, @Nullable Instant replyBy) {}

    Notice raise(Reached reached, LadderRung rule, int ladder) {
        Signing signing = rule.signing();
        Instant now = clock.instant();
        Raised raised = raised(reached, rule, ladder, now);
        Notice notice = signing == null
                ? Notice.issued(
                        raised,
                        NoticePaper.unsigned(rule.colour(), now),
                        rule.rung() == Rung.REMIND ? null : notices.runningNumber(now),
                        after(rule.replyWithin(), now))
                : Notice.draft(
                        raised,
                        NoticePaper.draft(
                                rule.colour(),
                                recipients.address(
                                        signing.officer(),
                                        reached.holder(),
                                        reached.about().subDistrict()),
                                timeLimits.plus(now, signing.within())));
        return persist(notice, signing == null ? "-issued" : "-drafted");
    }

    /** 手工督办: an officer's own, sent at once. */
    Notice raiseByHand(Reached reached, LadderRung rule, Ordered ordered) {
        Instant now = clock.instant();
        NoticePaper paper = NoticePaper.unsigned(rule.colour(), now)
                .signed(ordered.officer(), now, ordered.requirement(), ordered.doneBy());
        String number =
                rule.signed() ? notices.nextNumber(reached.about().subDistrict(), now) : notices.runningNumber(now);
        Instant replyBy = ordered.replyBy() == null ? after(rule.replyWithin(), now) : ordered.replyBy();
        return persist(Notice.issued(raised(reached, rule, null, now), paper, number, replyBy), "-issued");
    }

    private Raised raised(Reached reached, LadderRung rule, @Nullable Integer ladder, Instant now) {
        return new Raised(
                ids.next(),
                reached.about(),
                reached.holder(),
                rule.rung(),
                reached.cause(),
                reached.limit(),
                reached.limitDue(),
                ladder,
                reached.at(),
                now,
                told(rule, reached.holder(), reached.handler(), reached.about().subDistrict()));
    }

    List<String> told(LadderRung rule, String unit, @Nullable String handler, @Nullable String subDistrict) {
        return recipients.of(rule.recipients(), unit, handler, subDistrict);
    }

    private Notice persist(Notice notice, String how) {
        notices.persist(notice);
        NoticeFacts facts = notice.facts();
        Act act = Act.of(facts.rung().name().toLowerCase(Locale.ROOT) + how)
                .saying(facts.paper().requirement())
                .with(Act.Detail.TOLD, String.join(" ", facts.recipients()));
        write(facts, facts.limit() == null ? act : act.with(Act.Detail.LIMIT, facts.limit()));
        events.publish(new NoticeRaised(
                facts.id(), clock.instant(), facts.incident(), facts.order(), facts.rung(), facts.state()));
        return notice;
    }

    /** A whistle that stands alone has no case and so no history; the notice itself is kept. */
    private void write(NoticeFacts facts, Act act) {
        UUID incident = facts.incident();
        if (incident == null) {
            return;
        }
        if (facts.cause().isAnOfficers()) {
            history.write(incident, facts.order(), act);
        } else {
            history.writeOfSystem(incident, facts.order(), act);
        }
    }

    @Nullable
    String subDistrictOf(@Nullable String area) {
        return recipients.subDistrictOf(area);
    }

    public @Nullable Instant after(@Nullable Span within, Instant from) {
        return within == null ? null : timeLimits.plus(from, within);
    }
}
