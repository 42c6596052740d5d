package org.whistlegrid.supervision.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.whistlegrid.dispatch.OrderEnded;
import org.whistlegrid.incident.Act;
import org.whistlegrid.incident.IncidentHistory;
import org.whistlegrid.incident.IncidentMoved;
import org.whistlegrid.incident.Stage;
import org.whistlegrid.platform.Events;
import org.whistlegrid.supervision.NoticeCause;
import org.whistlegrid.supervision.NoticeFacts;
import org.whistlegrid.supervision.NoticeSettled;
import org.whistlegrid.supervision.NoticeState;
import org.whistlegrid.supervision.WithdrawalCause;
import org.whistlegrid.timelimit.Limit;
import org.whistlegrid.timelimit.RunningLimit;

/**
 * What ends a climb: a draft whose reason has gone is taken back by the system and says why; an issued note stays. A draft
 * about conduct stays whatever becomes of the limit.
 */
@ApplicationScoped
public class Withdrawals {

    private final Notices notices;
    private final IncidentHistory history;
    private final Events events;
    private final Clock clock;

    Withdrawals(Notices notices, IncidentHistory history, Events events, Clock clock) {
        this.notices = notices;
        this.history = history;
        this.events = events;
        this.clock = clock;
    }

    public void of(UUID subject, WithdrawalCause because) {
        notices.draftsOf(subject).forEach(draft -> withdraw(draft, because));
    }

    /** The limit went to a later due, or was met after all: it is not late. */
    void whereNotLate(List<Notice> notices, UUID subject, Map<Limit, RunningLimit> limits) {
        for (Notice notice : notices) {
            NoticeFacts facts = notice.facts();
            if (facts.state() != NoticeState.DRAFT || !facts.subject().equals(subject)) {
                continue;
            }
            RunningLimit limit = facts.limit() == null ? null : limits.get(facts.limit());
            boolean hangsOnLimit = facts.cause() == NoticeCause.LATE || facts.cause() == NoticeCause.DATE_PASSED;
            if (hangsOnLimit && limit != null && !limit.late(clock.instant())) {
                withdraw(notice, WithdrawalCause.LIMIT_MOVED);
            }
        }
    }

    void whenEnded(@Observes OrderEnded event) {
        of(event.subject(), WithdrawalCause.CASE_ENDED);
    }

    void whenTheCaseLeaves(@Observes IncidentMoved event) {
        if (!event.to().isOpen() || event.to() == Stage.MERGED) {
            notices.draftsOfCase(event.subject()).forEach(draft -> withdraw(draft, WithdrawalCause.CASE_ENDED));
        }
    }

    private void withdraw(Notice draft, WithdrawalCause because) {
        NoticeFacts facts = draft.facts();
        if (facts.cause().isAboutConduct()) {
            return;
        }
        draft.withdraw(because, clock.instant());
        notices.flush();
        if (facts.incident() != null) {
            history.writeOfSystem(
                    facts.incident(),
                    facts.order(),
                    Act.of("notice-withdrawn")
                            .with(Act.Detail.NOTICE, facts.rung())
                            .with(Act.Detail.BECAUSE, because));
        }
        events.publish(new NoticeSettled(
                facts.id(),
                clock.instant(),
                facts.incident(),
                facts.order(),
                facts.holder(),
                facts.rung(),
                draft.facts().state()));
    }
}
