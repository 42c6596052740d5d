package org.whistlegrid.dispatch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.whistlegrid.directory.CurrentScope;
import org.whistlegrid.dispatch.internal.DepartmentOrder;
import org.whistlegrid.dispatch.internal.DepartmentOrders;
import org.whistlegrid.incident.Act;
import org.whistlegrid.incident.HistoryEntry;
import org.whistlegrid.incident.IncidentFacts;
import org.whistlegrid.incident.IncidentHistory;
import org.whistlegrid.incident.IncidentRegister;

/** Nobody judges his own work (domain rules §2.4): who reported a matter, or had a hand in it, neither verifies nor revisits it. */
@ApplicationScoped
@Transactional(Transactional.TxType.SUPPORTS)
public class OthersWork {

    private final IncidentRegister register;
    private final IncidentHistory history;
    private final DepartmentOrders orders;
    private final CurrentScope scope;

    OthersWork(IncidentRegister register, IncidentHistory history, DepartmentOrders orders, CurrentScope scope) {
        this.register = register;
        this.history = history;
        this.orders = orders;
        this.scope = scope;
    }

    /** Whether the asker neither reported it nor worked on it. */
    public boolean mayVerify(IncidentFacts facts) {
        String me = scope.get().username();
        return !hasReported(me, facts) && history.of(facts.id()).stream().noneMatch(entry -> isWorkOf(me, entry));
    }

    /**
     * The same; nor has he verified it: the requester's word is on that too. Nor is he of a unit whose result it is: whether a
     * dissatisfied requester's matter is duly done is not for that unit to say.
     */
    public boolean mayRevisit(IncidentFacts facts) {
        String me = scope.get().username();
        return !hasReported(me, facts)
                && !isOfAUnitThatSubmitted(facts)
                && history.of(facts.id()).stream()
                        .noneMatch(entry -> isWorkOf(me, entry) || isVerificationOf(me, entry));
    }

    private boolean isOfAUnitThatSubmitted(IncidentFacts facts) {
        String mine = scope.get().unit();
        return mine != null
                && orders.of(facts.id()).stream()
                        .map(DepartmentOrder::facts)
                        .anyMatch(order -> order.stage() == OrderStage.SUBMITTED && mine.equals(order.unit()));
    }

    private boolean hasReported(String somebody, IncidentFacts facts) {
        return somebody.equals(facts.reporter())
                || register.reportersOfMerged(facts.id()).contains(somebody);
    }

    /** Whoever was ever named for the work, or said in the unit's name what was done, has had a hand in it. */
    private static boolean isWorkOf(String somebody, HistoryEntry entry) {
        return switch (entry.act().word()) {
            case "assigned" -> somebody.equals(entry.act().details().get(Act.Detail.HANDLER));
            case "fed-back", "submitted", "handed-in" -> somebody.equals(entry.actor());
            default -> false;
        };
    }

    private static boolean isVerificationOf(String somebody, HistoryEntry entry) {
        String word = entry.act().word();
        return (word.equals("verified") || word.equals("verification-failed")) && somebody.equals(entry.actor());
    }
}
