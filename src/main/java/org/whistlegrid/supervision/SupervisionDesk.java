package org.whistlegrid.supervision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.directory.CurrentScope;
import org.whistlegrid.directory.OutOfScope;
import org.whistlegrid.directory.Roles;
import org.whistlegrid.directory.Scope;
import org.whistlegrid.dispatch.DispatchDesk;
import org.whistlegrid.dispatch.OrderFacts;
import org.whistlegrid.dispatch.OrderRole;
import org.whistlegrid.incident.IncidentFacts;
import org.whistlegrid.incident.IncidentRegister;
import org.whistlegrid.supervision.internal.ByHand;

/**
 * 考核督办: the sub-district supervises what departments do on its ground (街道办事处条例 Art 11(1)(5)), the district everywhere.
 * An officer urges or supervises by his own decision, without waiting for the ladder.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class SupervisionDesk {

    private final ByHand byHand;
    private final IncidentRegister register;
    private final DispatchDesk dispatch;
    private final CurrentScope scope;
    private final Clock clock;

    SupervisionDesk(ByHand byHand, IncidentRegister register, DispatchDesk dispatch, CurrentScope scope, Clock clock) {
        this.byHand = byHand;
        this.register = register;
        this.dispatch = dispatch;
        this.scope = scope;
        this.clock = clock;
    }

    /**
     * What an officer asks of a unit.
     *
     * @param order null: the order of the unit that leads
     * @param doneBy the new date; null leaves it to the ladder
     * @param replyBy until when it answers; null leaves it to the ladder
     */
    public record Demand(
            @Nullable UUID order,
            Rung rung,
            NoticeCause cause,
            String requirement,
            @Nullable Instant doneBy,
            @Nullable Instant replyBy) {}

    /** @throws NoticeRefused when the rung or cause is not an officer's, a date lies behind, or nobody works on it */
    public NoticeFacts demand(UUID incident, Demand demand) {
        IncidentFacts facts = register.get(incident);
        if (!maySupervise(facts)) {
            throw new OutOfScope();
        }
        if (demand.rung() != Rung.URGE && demand.rung() != Rung.SUPERVISE) {
            throw NoticeRefused.rungNotByHand(demand.rung());
        }
        if (!demand.cause().isAnOfficers()) {
            throw NoticeRefused.causeNotByHand(demand.cause());
        }
        NoticeRefused.requireAhead("/doneBy", demand.doneBy(), clock.instant());
        NoticeRefused.requireAhead("/replyBy", demand.replyBy(), clock.instant());
        OrderFacts order = dispatch.ordersOf(incident).stream()
                .filter(each -> demand.order() == null
                        ? each.part() == OrderRole.LEAD
                        : each.id().equals(demand.order()))
                .filter(each -> each.stage().isInUnit())
                .reduce((earlier, later) -> later)
                .orElseThrow(() -> NoticeRefused.nobodyWorksOnIt(facts.caseNumber()));
        return byHand.raise(
                facts,
                order,
                demand.rung(),
                demand.cause(),
                scope.get().username(),
                demand.requirement(),
                demand.doneBy(),
                demand.replyBy());
    }

    /** Whether the asker may urge, supervise and call meetings on this case. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public boolean maySupervise(IncidentFacts facts) {
        return supervisesAnywhere()
                || supervises()
                        && Optional.ofNullable(facts.area())
                                .filter(scope.get()::seesArea)
                                .isPresent();
    }

    /** Whether the asker supervises for the district. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public boolean supervisesAnywhere() {
        return scope.get().has(Roles.SUPERVISOR) || scope.get().has(Roles.COMMAND);
    }

    /** Whether the asker supervises, if only on the ground of his sub-district. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public boolean supervises() {
        Scope asker = scope.get();
        return supervisesAnywhere() || asker.has(Roles.SUB_DISTRICT_LEADER) || asker.has(Roles.SUB_DISTRICT_CLERK);
    }
}
