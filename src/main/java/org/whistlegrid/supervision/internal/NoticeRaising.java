package org.whistlegrid.supervision.internal;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.incident.Act;
import org.whistlegrid.incident.IncidentHistory;
import org.whistlegrid.platform.Events;
import org.whistlegrid.platform.Ids;
import org.whistlegrid.supervision.LadderRung;
import org.whistlegrid.supervision.NoticeRaised;
import org.whistlegrid.supervision.NoticeState;
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

    NoticeRaising(
            Notices notices,
            Recipients recipients,
            TimeLimits timeLimits,
            IncidentHistory history,
            Events events,
            Ids ids) {
        this.notices = notices;
        this.recipients = recipients;
        this.timeLimits = timeLimits;
        this.history = history;
        this.events = events;
        this.ids = ids;
    }

    void raise(Watch.Subject subject, Climb.Step step, Instant now, LocalDate today) {
        LadderRung rule = step.rule();
        List<String> told = recipients.of(rule, subject.holder(), subject.handler(), subject.area(), today);
        Notice notice = new Notice(
                ids.next(),
                subject.id(),
                subject.incident(),
                subject.holder(),
                rule.rung(),
                step.limit(),
                rule.signed(),
                step.at(),
                now,
                told,
                notices.nextNumber(now),
                rule.signed() ? null : replyDue(rule, now));
        notices.persist(notice);
        String act = rule.rung().name().toLowerCase(Locale.ROOT) + (rule.signed() ? "-drafted" : "-issued");
        history.writeOfSystem(
                subject.incident(),
                subject.order(),
                Act.of(act).with(Act.Detail.LIMIT, step.limit()).with(Act.Detail.TOLD, String.join(" ", told)));
        events.publish(new NoticeRaised(
                notice.facts().id(),
                now,
                subject.incident(),
                rule.rung(),
                rule.signed() ? NoticeState.DRAFT : NoticeState.ISSUED));
    }

    public @Nullable Instant replyDue(LadderRung rule, Instant from) {
        Span within = rule.replyWithin();
        return within == null ? null : timeLimits.plus(from, within);
    }
}
