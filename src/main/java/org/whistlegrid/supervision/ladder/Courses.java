package org.whistlegrid.supervision.ladder;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.catalogue.Catalogue;
import org.whistlegrid.dispatch.OrderDispatched;
import org.whistlegrid.incident.IncidentFacts;
import org.whistlegrid.incident.IncidentRegister;
import org.whistlegrid.incident.IncidentReopened;
import org.whistlegrid.platform.Zones;
import org.whistlegrid.supervision.LadderVersion;

/**
 * Which ladder each order and case climbs: the one in force for its category on the day of its dispatch. A later ladder, or
 * a category that is set right, changes nothing for what is under way.
 */
@ApplicationScoped
public class Courses {

    private final EntityManager entities;
    private final Ladders ladders;
    private final Catalogue catalogue;
    private final IncidentRegister register;
    private final Clock clock;

    Courses(EntityManager entities, Ladders ladders, Catalogue catalogue, IncidentRegister register, Clock clock) {
        this.entities = entities;
        this.ladders = ladders;
        this.catalogue = catalogue;
        this.register = register;
        this.clock = clock;
    }

    /**
     * A course.
     *
     * @param requests how often the same matter was asked for again
     * @param requestedAt when last
     */
    public record Course(LadderVersion ladder, int requests, @Nullable Instant requestedAt) {}

    void dispatched(@Observes OrderDispatched event) {
        IncidentFacts facts = register.get(event.incident());
        begin(new UUID[] {event.subject(), event.incident()}, facts, event.at());
    }

    /** It is dispatched again, and climbs what is in force then. */
    void reopened(@Observes IncidentReopened event) {
        entities.createNativeQuery("delete from supervision.course where subject = :subject")
                .setParameter("subject", event.subject())
                .executeUpdate();
    }

    /** Of an order or case; one that was dispatched before courses were kept begins with the day it was dispatched on. */
    public Course of(UUID subject, IncidentFacts facts, Instant dispatchedAt) {
        return find(subject).orElseGet(() -> {
            begin(new UUID[] {subject}, facts, dispatchedAt);
            return find(subject).orElseThrow();
        });
    }

    public Optional<Course> find(UUID subject) {
        List<?> rows = entities.createNativeQuery(
                        "select ladder, requests, requested_at from supervision.course where subject = :subject",
                        Object[].class)
                .setParameter("subject", subject)
                .getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .map(row ->
                        new Course(ladders.version((Integer) row[0]), ((Number) row[1]).intValue(), (Instant) row[2]))
                .findFirst();
    }

    /** What a case climbs; one that was never dispatched what it would climb if it were today. */
    public LadderVersion ladderOf(IncidentFacts facts) {
        return find(facts.id()).map(Course::ladder).orElseGet(() -> {
            LocalDate today = LocalDate.ofInstant(clock.instant(), Zones.CITY);
            return ladders.forCategory(catalogue.asFiled(facts.category()), today);
        });
    }

    /** The same matter was asked for again. */
    public void askedAgain(UUID subject, IncidentFacts facts, Instant dispatchedAt) {
        of(subject, facts, dispatchedAt);
        entities.createNativeQuery(
                        """
                        update supervision.course set requests = requests + 1, requested_at = :now where subject = :subject
                        """)
                .setParameter("now", clock.instant())
                .setParameter("subject", subject)
                .executeUpdate();
    }

    private void begin(UUID[] subjects, IncidentFacts facts, Instant dispatchedAt) {
        LocalDate day = LocalDate.ofInstant(dispatchedAt, Zones.CITY);
        entities.createNativeQuery(
                        """
                        insert into supervision.course (subject, incident, ladder, begun_at)
                        select subject, :incident, :ladder, :at from unnest(cast(:subjects as uuid[])) as subject
                        on conflict do nothing
                        """)
                .setParameter("subjects", subjects)
                .setParameter("incident", facts.id())
                .setParameter(
                        "ladder",
                        ladders.forCategory(catalogue.asFiled(facts.category()), day)
                                .id())
                .setParameter("at", dispatchedAt)
                .executeUpdate();
    }
}
