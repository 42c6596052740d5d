package org.whistlegrid.dispatch.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.dispatch.ApplicationFacts;
import org.whistlegrid.dispatch.ApplicationKind;
import org.whistlegrid.dispatch.ApplicationSettled;
import org.whistlegrid.dispatch.ApplicationState;
import org.whistlegrid.dispatch.ClockResumed;
import org.whistlegrid.dispatch.Decision;
import org.whistlegrid.dispatch.DecisionLate;
import org.whistlegrid.dispatch.OrderEnded;
import org.whistlegrid.dispatch.OrderGivenBack;
import org.whistlegrid.dispatch.ResultSubmitted;
import org.whistlegrid.dispatch.internal.DepartmentOrders;
import org.whistlegrid.incident.Act;
import org.whistlegrid.incident.IncidentClosed;
import org.whistlegrid.incident.IncidentHistory;
import org.whistlegrid.incident.IncidentVoided;
import org.whistlegrid.platform.Events;
import org.whistlegrid.platform.Zones;

/** Ends applications in every way in which they can end, and notes when an approver was late. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class ApplicationBook {

    private final Applications applications;
    private final ApplicationRules rules;
    private final DepartmentOrders orders;
    private final IncidentHistory history;
    private final EntityManager entities;
    private final Events events;
    private final Clock clock;

    ApplicationBook(
            Applications applications,
            ApplicationRules rules,
            DepartmentOrders orders,
            IncidentHistory history,
            EntityManager entities,
            Events events,
            Clock clock) {
        this.applications = applications;
        this.rules = rules;
        this.orders = orders;
        this.history = history;
        this.entities = entities;
        this.events = events;
        this.clock = clock;
    }

    /** The order first, then the application: as every verb of an order does it, so that nobody waits for each other. */
    public Application lock(UUID id) {
        UUID order = applications.subject(id).order();
        if (order != null) {
            orders.lock(order);
        }
        return applications.lock(id);
    }

    @Transactional(Transactional.TxType.SUPPORTS)
    public List<ApplicationFacts> ofIncident(UUID incident) {
        return applications.ofIncident(incident).stream()
                .map(Application::facts)
                .toList();
    }

    public void flush() {
        applications.flush();
    }

    /** Taken back, or fallen away. */
    public ApplicationFacts settle(Application application, ApplicationState how, @Nullable String words) {
        application.settle(how, clock.instant());
        return told(application.facts(), words);
    }

    /** The last of the chain has spoken. */
    public ApplicationFacts settled(Application application, Decision decision) {
        return told(application.facts(), decision.opinion());
    }

    private ApplicationFacts told(ApplicationFacts facts, @Nullable String words) {
        applications.flush();
        Act act = Act.of("application-" + facts.state().name().toLowerCase(Locale.ROOT))
                .saying(words)
                .with(Act.Detail.APPLICATION, facts.kind());
        Instant now = clock.instant();
        boolean stopped = facts.state() == ApplicationState.GRANTED && facts.kind() == ApplicationKind.SUSPENSION;
        boolean tells = facts.state() == ApplicationState.GRANTED
                && rules.on(LocalDate.ofInstant(facts.askedAt(), Zones.CITY), facts.kind())
                        .tellsRequester();
        if (facts.state() == ApplicationState.LAPSED) {
            history.writeOfSystem(facts.incident(), facts.order(), act);
        } else {
            history.write(facts.incident(), facts.order(), stopped ? act.with(Act.Detail.UNTIL, facts.until()) : act);
        }
        if (tells) {
            history.writeOfSystem(
                    facts.incident(),
                    facts.order(),
                    Act.of("requester-to-be-told").with(Act.Detail.APPLICATION, facts.kind()));
        }
        events.publish(new ApplicationSettled(
                facts.id(),
                now,
                facts.incident(),
                facts.order(),
                facts.kind(),
                facts.state(),
                stopped ? facts.until() : null,
                tells));
        return facts;
    }

    /** Noted once for each step; whoever decides late has noted it himself at the latest then. */
    public void noteLateness(ApplicationFacts facts) {
        Instant due = facts.decideBy();
        if (due == null || facts.holder() == null || clock.instant().isBefore(due)) {
            return;
        }
        int noted = entities.createNativeQuery(
                        """
                        insert into dispatch.decision_delay (application, approver, holder, due, noted_at)
                        values (:application, :approver, :holder, :due, :now) on conflict do nothing
                        """)
                .setParameter("application", facts.id())
                .setParameter("approver", facts.waitsFor())
                .setParameter("holder", facts.holder())
                .setParameter("due", due)
                .setParameter("now", clock.instant())
                .executeUpdate();
        if (noted == 0) {
            return;
        }
        history.writeOfSystem(
                facts.incident(),
                facts.order(),
                Act.of("decision-late")
                        .with(Act.Detail.APPLICATION, facts.kind())
                        .with(Act.Detail.UNIT, facts.holder())
                        .with(Act.Detail.DUE, due));
        events.publish(new DecisionLate(
                facts.id(), clock.instant(), facts.incident(), facts.order(), facts.holder(), facts.waitsFor(), due));
    }

    /** The unit has handed in: more time, a stopped clock or another unit are nothing it could be given any more. */
    void whenSubmitted(@Observes ResultSubmitted event) {
        lapse(
                event.incident(),
                application -> event.subject().equals(application.order())
                        && application.kind().endsWithTheWork());
    }

    /** The order left its unit: nothing can be given to it any more, and no clock of it stands still. */
    void whenGivenBack(@Observes OrderGivenBack event) {
        ended(event.subject(), event.incident());
    }

    void whenEnded(@Observes OrderEnded event) {
        ended(event.subject(), event.incident());
    }

    private void ended(UUID order, UUID incident) {
        lapse(incident, application -> order.equals(application.order()));
        for (Application application : applications.ofIncident(incident)) {
            if (order.equals(application.facts().order()) && application.resumed(clock.instant())) {
                events.publish(new ClockResumed(application.facts().id(), clock.instant(), incident, order, true));
            }
        }
    }

    void whenClosed(@Observes IncidentClosed event) {
        lapse(event.subject(), application -> application.kind() != ApplicationKind.APPEAL);
    }

    void whenVoided(@Observes IncidentVoided event) {
        lapse(event.subject(), application -> true);
    }

    private void lapse(UUID incident, java.util.function.Predicate<ApplicationFacts> fallsAway) {
        for (Application application : applications.ofIncident(incident)) {
            ApplicationFacts facts = application.facts();
            if (facts.waits() && fallsAway.test(facts)) {
                settle(application, ApplicationState.LAPSED, null);
            }
        }
    }
}
