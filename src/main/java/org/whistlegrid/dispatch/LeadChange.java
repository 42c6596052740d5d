package org.whistlegrid.dispatch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.whistlegrid.directory.CurrentScope;
import org.whistlegrid.directory.OutOfScope;
import org.whistlegrid.directory.Roles;
import org.whistlegrid.directory.UnitRef;
import org.whistlegrid.dispatch.internal.DepartmentOrder;
import org.whistlegrid.dispatch.internal.DepartmentOrders;
import org.whistlegrid.dispatch.internal.Sending;
import org.whistlegrid.incident.Act;
import org.whistlegrid.incident.IncidentFacts;
import org.whistlegrid.incident.IncidentHistory;
import org.whistlegrid.incident.IncidentRegister;
import org.whistlegrid.incident.Stage;
import org.whistlegrid.incident.WrongStep;

/**
 * 变更主办: a dispatcher gives the lead to another unit while it is in hand. The order of the former lead ends, that of the
 * next begins with limits of its own; the requester's total runs on.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class LeadChange {

    private final IncidentRegister register;
    private final IncidentHistory history;
    private final DepartmentOrders orders;
    private final Sending sending;
    private final Rerouting rerouting;
    private final JointDesk joint;
    private final CurrentScope scope;
    private final Clock clock;

    LeadChange(
            IncidentRegister register,
            IncidentHistory history,
            DepartmentOrders orders,
            Sending sending,
            Rerouting rerouting,
            JointDesk joint,
            CurrentScope scope,
            Clock clock) {
        this.register = register;
        this.history = history;
        this.orders = orders;
        this.sending = sending;
        this.rerouting = rerouting;
        this.joint = joint;
        this.scope = scope;
        this.clock = clock;
    }

    /**
     * @param unit key of the next lead; one that helps already stops helping and leads
     * @param keep whether the former lead goes on as a helper
     */
    public void to(UUID incident, String unit, boolean keep, String reason) {
        if (!scope.get().has(Roles.DISPATCHER)) {
            throw new OutOfScope();
        }
        IncidentFacts facts = register.get(incident);
        if (facts.stage() != Stage.DISPATCHED) {
            throw new WrongStep("change-lead", facts.stage());
        }
        UnitRef next = sending.recipient(unit, facts);
        DepartmentOrder lead = orders.of(incident).stream()
                .filter(order -> order.facts().part() == OrderRole.LEAD
                        && !order.facts().stage().isOver())
                .findFirst()
                .orElseThrow(() -> new WrongStep("change-lead", facts.stage()));
        String former = lead.facts().unit();
        if (former.equals(next.key())) {
            throw DispatchRefused.alreadyHolds(next.name());
        }
        history.write(incident, lead.id(), Act.of("lead-changed").saying(reason).with(Act.Detail.UNIT, next.key()));
        lead.end(clock.instant());
        rerouting.goOn(lead, next.key());
        if (keep) {
            joint.join(incident, former, reason);
        }
    }
}
