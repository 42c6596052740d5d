package org.whistlegrid.supervision.cadence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.whistlegrid.catalogue.Catalogue;
import org.whistlegrid.catalogue.Category;
import org.whistlegrid.dispatch.OrderDispatched;
import org.whistlegrid.dispatch.OrderRole;
import org.whistlegrid.incident.IncidentMoved;
import org.whistlegrid.incident.IncidentRegister;
import org.whistlegrid.platform.Zones;
import org.whistlegrid.supervision.CadenceKind;
import org.whistlegrid.supervision.CadenceRule;
import org.whistlegrid.supervision.internal.Errand;

/**
 * Draws lists up on their days, puts major matters onto the day's list at once, and takes off what was settled meanwhile.
 * After downtime the running period's list is drawn; those of periods that are over are not.
 */
@ApplicationScoped
class Rhythm implements Errand {

    private static final List<CadenceKind> DRAWN = List.of(CadenceKind.WEEKLY_COORDINATION, CadenceKind.MONTHLY_REVIEW);

    private final CadenceRules rules;
    private final Drawing drawing;
    private final Catalogue catalogue;
    private final IncidentRegister register;
    private final EntityManager entities;
    private final Clock clock;

    Rhythm(
            CadenceRules rules,
            Drawing drawing,
            Catalogue catalogue,
            IncidentRegister register,
            EntityManager entities,
            Clock clock) {
        this.rules = rules;
        this.drawing = drawing;
        this.catalogue = catalogue;
        this.register = register;
        this.entities = entities;
        this.clock = clock;
    }

    @Override
    public Optional<Instant> nextDue(Instant until) {
        return DRAWN.stream().map(this::next).filter(due -> !due.isAfter(until)).min(Instant::compareTo);
    }

    /** Of this period, where it is not drawn up yet; else of the next. */
    private Instant next(CadenceKind kind) {
        LocalDate today = today();
        CadencePeriod running = CadencePeriod.at(rules.on(kind, today), today);
        return drawing.isDrawn(kind, running.name())
                ? CadencePeriod.at(rules.on(kind, running.next()), running.next())
                        .drawnAt()
                : running.drawnAt();
    }

    @Override
    public boolean doSome() {
        LocalDate today = today();
        for (CadenceKind kind : DRAWN) {
            CadenceRule rule = rules.on(kind, today);
            CadencePeriod running = CadencePeriod.at(rule, today);
            if (!running.drawnAt().isAfter(clock.instant()) && !drawing.isDrawn(kind, running.name())) {
                drawing.draw(rule, running);
            }
        }
        return false;
    }

    /** 重大、突发: by default what is dangerous to life or supply. */
    void dispatched(@Observes OrderDispatched event) {
        if (event.part() != OrderRole.LEAD) {
            return;
        }
        Category category = catalogue.asFiled(register.get(event.incident()).category());
        CadenceRule rule = rules.on(CadenceKind.IMMEDIATE, today());
        if (rule.urgencies().contains(category.urgency())) {
            drawing.addAtOnce(CadencePeriod.at(rule, today()), event.incident(), category.key());
        }
    }

    void settled(@Observes IncidentMoved event) {
        if (event.to().isOpen()) {
            return;
        }
        entities.createNativeQuery(
                        """
                        update supervision.cadence_item set state = 'DEALT', dealt_by = 'system', dealt_at = :now,
                            version = version + 1
                        where incident = :incident and state = 'OPEN'
                        """)
                .setParameter("now", clock.instant())
                .setParameter("incident", event.subject())
                .executeUpdate();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Zones.CITY);
    }
}
