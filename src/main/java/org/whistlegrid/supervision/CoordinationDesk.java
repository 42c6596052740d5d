package org.whistlegrid.supervision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.directory.CurrentScope;
import org.whistlegrid.directory.Directory;
import org.whistlegrid.directory.OutOfScope;
import org.whistlegrid.directory.Scope;
import org.whistlegrid.dispatch.DispatchDesk;
import org.whistlegrid.dispatch.OrderFacts;
import org.whistlegrid.dispatch.OrderRole;
import org.whistlegrid.dispatch.Rerouting;
import org.whistlegrid.incident.IncidentFacts;
import org.whistlegrid.incident.IncidentRegister;
import org.whistlegrid.platform.Cursor;
import org.whistlegrid.platform.Page;
import org.whistlegrid.supervision.CoordinationFacts.State;
import org.whistlegrid.supervision.conference.Coordinations;

/**
 * 提级协调 (街道办事处条例 Art 17, domain rules E3): a matter moves up to the district, by a signed notification or because the
 * sub-district asks. The unit's order goes on; only the district's decision takes it away.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class CoordinationDesk {

    private final Coordinations coordinations;
    private final SupervisionDesk supervision;
    private final IncidentRegister register;
    private final DispatchDesk dispatch;
    private final Rerouting rerouting;
    private final Directory directory;
    private final CurrentScope scope;

    CoordinationDesk(
            Coordinations coordinations,
            SupervisionDesk supervision,
            IncidentRegister register,
            DispatchDesk dispatch,
            Rerouting rerouting,
            Directory directory,
            CurrentScope scope) {
        this.coordinations = coordinations;
        this.supervision = supervision;
        this.register = register;
        this.dispatch = dispatch;
        this.rerouting = rerouting;
        this.directory = directory;
        this.scope = scope;
    }

    /** A sub-district reports to the district what it cannot settle by coordinating. */
    public CoordinationFacts ask(UUID incident, String reason) {
        IncidentFacts facts = register.get(incident);
        if (!supervision.maySupervise(facts)) {
            throw new OutOfScope();
        }
        OrderFacts order = dispatch.ordersOf(incident).stream()
                .filter(each -> each.part() == OrderRole.LEAD && each.stage().isInUnit())
                .reduce((earlier, later) -> later)
                .orElseThrow(() -> NoticeRefused.nobodyWorksOnIt(facts.caseNumber()));
        return coordinations.open(facts, order.id(), order.unit(), null, reason);
    }

    /** The district decides that the unit goes on. */
    public CoordinationFacts keep(UUID id, String words) {
        requireDistrict();
        return coordinations.keep(id, scope.get().username(), words);
    }

    /**
     * The district decides that the order leaves its unit.
     *
     * @param next key of the unit that has it next; null leaves that to a dispatcher
     */
    public CoordinationFacts move(UUID id, @Nullable String next, String words) {
        requireDistrict();
        if (next != null) {
            directory.unit(next);
        }
        CoordinationFacts moved = coordinations.move(id, next, scope.get().username(), words);
        if (moved.order() != null) {
            rerouting.takeUp(moved.order(), next, words);
        }
        return moved;
    }

    /** What lies with the district; a unit or sub-district sees its own. */
    @Transactional
    public Page<CoordinationFacts> list(State state, @Nullable String after, int limit) {
        Scope asker = scope.get();
        String unit = asker.seesAll() ? null : asker.unitFilter().orElseThrow(OutOfScope::new);
        List<CoordinationFacts> read = coordinations.page(state, unit, Cursor.id(after), limit + 1);
        return Page.cut(read, limit, facts -> facts.id().toString());
    }

    @Transactional(Transactional.TxType.SUPPORTS)
    public Optional<CoordinationFacts> openOf(UUID incident) {
        return coordinations.ofIncident(incident).stream()
                .filter(facts -> facts.state() == State.OPEN)
                .findFirst();
    }

    /** Whether the asker decides for the district. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public boolean mayDecide() {
        return supervision.supervisesAnywhere();
    }

    private void requireDistrict() {
        if (!mayDecide()) {
            throw new OutOfScope();
        }
    }
}
