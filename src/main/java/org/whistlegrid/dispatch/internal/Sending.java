package org.whistlegrid.dispatch.internal;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.whistlegrid.directory.Directory;
import org.whistlegrid.directory.TaskLists;
import org.whistlegrid.directory.UnitRef;
import org.whistlegrid.dispatch.DispatchRefused;
import org.whistlegrid.dispatch.OrderRole;
import org.whistlegrid.dispatch.OrderTier;
import org.whistlegrid.incident.IncidentFacts;
import org.whistlegrid.platform.Ids;
import org.whistlegrid.platform.Zones;
import org.whistlegrid.timelimit.Deadline;
import org.whistlegrid.timelimit.Limit;

/** Makes orders: to whom one may go at all, and under what number. */
@ApplicationScoped
public class Sending {

    private final DepartmentOrders orders;
    private final LimitsOfOrder limits;
    private final Directory directory;
    private final TaskLists taskLists;
    private final Ids ids;
    private final Clock clock;

    Sending(
            DepartmentOrders orders,
            LimitsOfOrder limits,
            Directory directory,
            TaskLists taskLists,
            Ids ids,
            Clock clock) {
        this.orders = orders;
        this.limits = limits;
        this.directory = directory;
        this.taskLists = taskLists;
        this.ids = ids;
        this.clock = clock;
    }

    public DepartmentOrder toLead(IncidentFacts facts, UnitRef unit, Map<Limit, Deadline> due) {
        // the requester hears one voice: that of the unit which leads
        return store(facts, unit, OrderRole.LEAD, facts.requesterCanBeReached(), due);
    }

    public DepartmentOrder toHelper(IncidentFacts facts, UnitRef unit) {
        return store(facts, unit, OrderRole.CO, false, limits.at(clock.instant(), facts, unit.key()));
    }

    private DepartmentOrder store(
            IncidentFacts facts, UnitRef unit, OrderRole part, boolean contact, Map<Limit, Deadline> due) {
        DepartmentOrder order = new DepartmentOrder(
                ids.next(),
                facts.id(),
                facts.caseNumber() + "-" + (ordersBefore(facts, part) + 1),
                unit.key(),
                part,
                OrderTier.of(unit),
                contact,
                clock.instant(),
                due);
        orders.persist(order);
        return order;
    }

    /** A lead's first order is the case's first: intake spares a look into every month's partition. */
    private int ordersBefore(IncidentFacts facts, OrderRole part) {
        boolean first = part == OrderRole.LEAD && facts.closing() == null && facts.recurrences() == 0;
        return first ? 0 : orders.of(facts.id()).size();
    }

    /**
     * A community gets nothing outside its own list of tasks, and nothing of another's ground (Art 17, 32).
     *
     * @throws DispatchRefused when the unit takes no orders, or not this one
     */
    public UnitRef recipient(String unit, IncidentFacts facts) {
        UnitRef named = directory.unit(unit);
        String area = facts.area();
        switch (named.kind()) {
            case DEPARTMENT, SUB_DISTRICT -> {
                return named;
            }
            case COMMUNITY -> {
                boolean ofThePlace = area != null
                        && directory.communityOf(area).filter(named::equals).isPresent();
                if (ofThePlace && taskLists.allowsCommunity(facts.category(), area, today())) {
                    return named;
                }
                throw DispatchRefused.notOnTaskList(named.name());
            }
            default -> throw DispatchRefused.takesNoOrders(named.name());
        }
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Zones.CITY);
    }
}
