package org.whistlegrid.supervision.internal;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.whistlegrid.incident.IncidentFacts;
import org.whistlegrid.incident.IncidentRegister;
import org.whistlegrid.supervision.LadderRung;
import org.whistlegrid.supervision.NoticeFacts;

/** Drafts the top rung (约谈) for a unit that was notified again and again. */
@ApplicationScoped
public class Summoning {

    private final NoticeRaising raising;
    private final Notices notices;
    private final IncidentRegister register;

    Summoning(NoticeRaising raising, Notices notices, IncidentRegister register) {
        this.raising = raising;
        this.notices = notices;
        this.register = register;
    }

    public void draft(NoticeFacts notified, LadderRung rule, Instant now, LocalDate today) {
        UUID id = notified.order() == null ? notified.incident() : notified.order();
        if (notices.noticedOf(id).stream().anyMatch(notice -> notice.rung() == rule.rung())) {
            return;
        }
        IncidentFacts facts = register.get(notified.incident());
        Watch.Subject subject =
                new Watch.Subject(id, notified.incident(), notified.holder(), null, facts.area(), Map.of());
        raising.raise(subject, new Climb.Step(rule, notified.limit(), now), now, today);
    }
}
