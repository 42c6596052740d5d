package org.whistlegrid.dispatch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.directory.CurrentScope;
import org.whistlegrid.directory.OutOfScope;
import org.whistlegrid.directory.Roles;
import org.whistlegrid.directory.Scope;
import org.whistlegrid.dispatch.internal.DepartmentOrders;
import org.whistlegrid.dispatch.internal.OrderCopies;
import org.whistlegrid.dispatch.internal.OrderCopy;
import org.whistlegrid.incident.Act;
import org.whistlegrid.incident.IncidentHistory;
import org.whistlegrid.incident.IncidentRegister;
import org.whistlegrid.incident.WrongStep;
import org.whistlegrid.platform.Events;
import org.whistlegrid.platform.Ids;
import org.whistlegrid.platform.RuleBook;
import org.whistlegrid.platform.Rules;

/**
 * 双派单: what goes straight to a sub-district or its communities is copied to the district, which looks and urges (接诉即办
 * Art 12). A copy is no second order: nobody signs it, and its limit is the order's own.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class CopyDesk {

    /** A kind's letter and the two digits of the major class. */
    private static final int GROUP = 3;

    private final OrderCopies copies;
    private final DepartmentOrders orders;
    private final IncidentRegister register;
    private final IncidentHistory history;
    private final CurrentScope scope;
    private final Rules rules;
    private final Events events;
    private final Ids ids;
    private final Clock clock;

    CopyDesk(
            OrderCopies copies,
            DepartmentOrders orders,
            IncidentRegister register,
            IncidentHistory history,
            CurrentScope scope,
            Rules rules,
            Events events,
            Ids ids,
            Clock clock) {
        this.copies = copies;
        this.orders = orders;
        this.register = register;
        this.history = history;
        this.scope = scope;
        this.rules = rules;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    void dispatched(@Observes OrderDispatched event) {
        if (event.part() != OrderRole.LEAD) {
            return;
        }
        OrderFacts order = orders.get(event.subject()).facts();
        RuleBook.Entry rule = rule(order.tier(), register.get(event.incident()).category());
        if (rule.value().equals("DISTRICT")) {
            String source = rule.name() + " " + rule.subject() + "@" + rule.validFrom();
            copies.persist(new OrderCopy(ids.next(), order.id(), event.incident(), event.at(), source));
            history.writeOfSystem(event.incident(), order.id(), Act.of("copied-to-district"));
        }
    }

    /** The nearest that was set: for the tier and the group of categories, for the tier, for everybody. */
    private RuleBook.Entry rule(OrderTier tier, String category) {
        String group = category.substring(0, Math.min(GROUP, category.length()));
        return Stream.of(tier + "/" + group, tier.name())
                .map(subject -> rules.entry("dispatch.copy", subject, clock.instant()))
                .filter(entry -> !entry.subject().equals(Rules.EVERYBODY))
                .findFirst()
                .orElseGet(() -> rules.entry("dispatch.copy", Rules.EVERYBODY, clock.instant()));
    }

    /** 催办 by the district, with words; an act and a fact that the ladder may count. */
    public void urge(UUID id, String words) {
        requireDistrict();
        OrderCopy copy = copies.lockOf(id).orElseThrow(OutOfScope::new);
        OrderFacts order = orders.get(id).facts();
        if (!order.stage().isInUnit()) {
            throw new WrongStep("urge", order.stage());
        }
        copy.urge(clock.instant());
        history.write(
                order.incident(), id, Act.of("district-urged").saying(words).with(Act.Detail.UNIT, order.unit()));
        copies.flush();
        events.publish(new CopyUrged(
                id, clock.instant(), order.incident(), order.unit(), scope.get().username(), words));
    }

    /** Whether the asker may urge this order now. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public boolean mayUrge(OrderFacts order) {
        return isDistrict() && order.stage().isInUnit() && copies.exists(order.id());
    }

    /** What the district has copies of and units still work on, oldest first; one more than wanted says there is more. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public List<CopyFacts> open(@Nullable UUID after, int most) {
        requireDistrict();
        return copies.open(after, most);
    }

    private void requireDistrict() {
        if (!isDistrict()) {
            throw new OutOfScope();
        }
    }

    private boolean isDistrict() {
        Scope asker = scope.get();
        return asker.has(Roles.COMMAND) || asker.has(Roles.SUPERVISOR);
    }
}
