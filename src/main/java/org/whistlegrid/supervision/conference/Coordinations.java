package org.whistlegrid.supervision.conference;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.directory.Directory;
import org.whistlegrid.directory.OutOfScope;
import org.whistlegrid.directory.UnitRef;
import org.whistlegrid.dispatch.OrderGivenBack;
import org.whistlegrid.incident.Act;
import org.whistlegrid.incident.IncidentFacts;
import org.whistlegrid.incident.IncidentHistory;
import org.whistlegrid.incident.IncidentMoved;
import org.whistlegrid.incident.IncidentRegister;
import org.whistlegrid.incident.Stage;
import org.whistlegrid.platform.Ids;
import org.whistlegrid.supervision.CoordinationFacts;
import org.whistlegrid.supervision.CoordinationFacts.State;
import org.whistlegrid.supervision.NoticeSettled;
import org.whistlegrid.supervision.NoticeState;
import org.whistlegrid.supervision.Rung;

/** What lies with the district, one for a case at a time. A signed notification (E3) brings it there by itself. */
@ApplicationScoped
public class Coordinations implements PanacheRepositoryBase<Coordination, UUID> {

    private final IncidentRegister register;
    private final IncidentHistory history;
    private final Directory directory;
    private final Ids ids;
    private final Clock clock;

    Coordinations(IncidentRegister register, IncidentHistory history, Directory directory, Ids ids, Clock clock) {
        this.register = register;
        this.history = history;
        this.directory = directory;
        this.ids = ids;
        this.clock = clock;
    }

    void notified(@Observes NoticeSettled event) {
        UUID incident = event.incident();
        if (event.rung() == Rung.NOTIFY && event.state() == NoticeState.ISSUED && incident != null) {
            open(register.get(incident), event.order(), event.holder(), event.subject(), null);
        }
    }

    /** @return what lies there already, where one is open */
    public CoordinationFacts open(
            IncidentFacts facts, @Nullable UUID order, String unit, @Nullable UUID notice, @Nullable String because) {
        Optional<Coordination> open = openOf(facts.id());
        if (open.isPresent()) {
            return open.get().facts();
        }
        String subDistrict = facts.area() == null
                ? null
                : directory.subDistrictOf(facts.area()).map(UnitRef::key).orElse(null);
        Coordination coordination =
                new Coordination(ids.next(), facts.id(), order, unit, notice, subDistrict, clock.instant(), because);
        persist(coordination);
        Act act = Act.of("coordination-opened").saying(because).with(Act.Detail.UNIT, unit);
        if (because == null) {
            history.writeOfSystem(facts.id(), order, act);
        } else {
            history.write(facts.id(), order, act);
        }
        return coordination.facts();
    }

    public CoordinationFacts keep(UUID id, String who, String words) {
        Coordination coordination = lock(id);
        coordination.keep(who, clock.instant(), words);
        return told(coordination, "coordination-kept", words);
    }

    public CoordinationFacts move(UUID id, @Nullable String next, String who, String words) {
        Coordination coordination = lock(id);
        coordination.move(next, who, clock.instant(), words);
        return told(coordination, "coordination-moved", words);
    }

    private CoordinationFacts told(Coordination coordination, String word, String words) {
        flush();
        CoordinationFacts facts = coordination.facts();
        Act act = Act.of(word).saying(words);
        history.write(
                facts.incident(),
                facts.order(),
                facts.toUnit() == null ? act : act.with(Act.Detail.UNIT, facts.toUnit()));
        return facts;
    }

    void whenTheCaseLeaves(@Observes IncidentMoved event) {
        if (!event.to().isOpen() || event.to() == Stage.MERGED) {
            openOf(event.subject()).ifPresent(coordination -> coordination.fall(clock.instant()));
        }
    }

    void whenTheOrderLeaves(@Observes OrderGivenBack event) {
        openOf(event.incident())
                .filter(coordination ->
                        event.subject().equals(coordination.facts().order()))
                .ifPresent(coordination -> coordination.fall(clock.instant()));
    }

    private Optional<Coordination> openOf(UUID incident) {
        return find("incident = ?1 and state = ?2", incident, State.OPEN).firstResultOptional();
    }

    public List<CoordinationFacts> ofIncident(UUID incident) {
        return list("incident", Sort.by("id"), incident).stream()
                .map(Coordination::facts)
                .toList();
    }

    /**
     * Oldest first: what waits longest is first in hand.
     *
     * @param unit null for all; else those of the unit, or on its ground
     */
    public List<CoordinationFacts> page(State state, @Nullable String unit, @Nullable UUID after, int most) {
        return find(
                        """
                        state = ?1 and (?2 is null or unit = ?2 or subDistrict = ?2) and (?3 is null or id > ?3) order by id
                        """,
                        state,
                        unit,
                        after)
                .page(0, most)
                .stream()
                .map(Coordination::facts)
                .toList();
    }

    private Coordination lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(OutOfScope::new);
    }
}
