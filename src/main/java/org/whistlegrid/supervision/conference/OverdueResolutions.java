package org.whistlegrid.supervision.conference;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.whistlegrid.incident.Act;
import org.whistlegrid.incident.IncidentHistory;
import org.whistlegrid.supervision.MeetingFacts;
import org.whistlegrid.supervision.internal.Errand;

/** What a meeting decided is followed up: once its date has passed undone, the matter's history says whose it is. */
@ApplicationScoped
class OverdueResolutions implements Errand {

    private static final int AT_ONCE = 100;

    private final EntityManager entities;
    private final Meetings meetings;
    private final IncidentHistory history;
    private final Clock clock;

    OverdueResolutions(EntityManager entities, Meetings meetings, IncidentHistory history, Clock clock) {
        this.entities = entities;
        this.meetings = meetings;
        this.history = history;
        this.clock = clock;
    }

    @Override
    public Optional<Instant> nextDue(Instant until) {
        return entities.createNativeQuery(
                        """
                        select due from supervision.resolution
                        where state = 'OPEN' and overdue_at is null and due <= :until order by due limit 1
                        """,
                        Instant.class)
                .setParameter("until", until)
                .getResultStream()
                .findFirst();
    }

    @Override
    public boolean doSome() {
        List<Resolution> overdue = meetings.overdue(clock.instant(), AT_ONCE);
        overdue.forEach(this::note);
        return overdue.size() == AT_ONCE;
    }

    private void note(Resolution resolution) {
        resolution.overdue(clock.instant());
        MeetingFacts meeting = meetings.get(resolution.meeting());
        if (meeting.incident() != null) {
            history.writeOfSystem(
                    meeting.incident(),
                    null,
                    Act.of("resolution-overdue")
                            .saying(resolution.facts().what())
                            .with(Act.Detail.UNIT, resolution.unit())
                            .with(Act.Detail.DUE, resolution.due()));
        }
    }
}
