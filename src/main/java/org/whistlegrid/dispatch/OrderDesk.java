package org.whistlegrid.dispatch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.whistlegrid.attachment.Attachments;
import org.whistlegrid.catalogue.Catalogue;
import org.whistlegrid.catalogue.VerificationMode;
import org.whistlegrid.directory.CurrentScope;
import org.whistlegrid.directory.Directory;
import org.whistlegrid.directory.OutOfScope;
import org.whistlegrid.directory.Person;
import org.whistlegrid.dispatch.internal.DepartmentOrder;
import org.whistlegrid.dispatch.internal.DepartmentOrders;
import org.whistlegrid.incident.Act;
import org.whistlegrid.incident.IncidentFacts;
import org.whistlegrid.incident.IncidentHistory;
import org.whistlegrid.incident.IncidentRegister;
import org.whistlegrid.platform.DomainEvent;
import org.whistlegrid.platform.Events;

/**
 * The desk of the unit that holds an order. Each verb first asks whether the order is the asker's, then lets the
 * aggregate check the step; state, history, event and procedure commit together.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class OrderDesk {

    private final DepartmentOrders orders;
    private final IncidentRegister register;
    private final IncidentHistory history;
    private final Catalogue catalogue;
    private final Directory directory;
    private final Attachments attachments;
    private final CurrentScope scope;
    private final Events events;
    private final Clock clock;

    OrderDesk(
            DepartmentOrders orders,
            IncidentRegister register,
            IncidentHistory history,
            Catalogue catalogue,
            Directory directory,
            Attachments attachments,
            CurrentScope scope,
            Events events,
            Clock clock) {
        this.orders = orders;
        this.register = register;
        this.history = history;
        this.catalogue = catalogue;
        this.directory = directory;
        this.attachments = attachments;
        this.scope = scope;
        this.events = events;
        this.clock = clock;
    }

    @Transactional(Transactional.TxType.SUPPORTS)
    public OrderFacts get(UUID id) {
        OrderFacts facts = orders.get(id).facts();
        IncidentFacts incident = register.get(facts.incident());
        scope.get().require(MatterOf.order(incident, facts));
        return facts;
    }

    /** 签收 */
    public OrderFacts sign(UUID id) {
        DepartmentOrder order = ofMyWindow(id);
        order.sign(clock.instant());
        history.write(order.incident(), id, Act.of("signed"));
        return publish(order, new OrderSigned(id, clock.instant(), order.incident()));
    }

    /** 指派: names who handles it; the clerk may name himself. */
    public OrderFacts assign(UUID id, String handler) {
        DepartmentOrder order = ofMyWindow(id);
        Person person = directory.person(handler);
        String unit = order.facts().unit();
        if (!unit.equals(person.unit())) {
            throw DispatchRefused.notOfUnit(handler, unit);
        }
        boolean first = order.facts().stage() == OrderStage.TO_ASSIGN;
        order.assign(handler, clock.instant());
        history.write(order.incident(), id, Act.of("assigned").with(Act.Detail.HANDLER, handler));
        return publish(order, new HandlerAssigned(id, clock.instant(), order.incident(), first));
    }

    /** 联系诉求人: a logged call to the requester. */
    public OrderFacts contact(UUID id, ContactOutcome outcome, String note) {
        DepartmentOrder order = inMyHands(id);
        if (!order.contactNeeded()) {
            throw DispatchRefused.nobodyToContact();
        }
        boolean reached = outcome == ContactOutcome.REACHED;
        order.contact(reached, clock.instant());
        history.write(
                order.incident(),
                id,
                Act.of(reached ? "contacted" : "contact-missed").saying(note));
        return publish(order, new RequesterContacted(id, clock.instant(), order.incident()));
    }

    /** 反馈 with the four elements. */
    public OrderFacts feedBack(UUID id, Feedback feedback) {
        DepartmentOrder order = inMyHands(id);
        order.feedBack(clock.instant());
        history.write(order.incident(), id, feedback.asAct());
        return publish(order, new FeedbackGiven(id, clock.instant(), order.incident()));
    }

    /** 提交结果: with photos where the catalogue asks for a check on site. */
    public OrderFacts submit(UUID id, String result, List<UUID> photos) {
        DepartmentOrder order = inMyHands(id);
        IncidentFacts incident = register.get(order.incident());
        VerificationMode mode = catalogue.asFiled(incident.category()).verification();
        if (mode == VerificationMode.ON_SITE && photos.isEmpty()) {
            throw DispatchRefused.evidenceMissing();
        }
        order.submit(result, clock.instant());
        attachments.claim(
                photos, history.write(order.incident(), id, Act.of("submitted").saying(result)), "result");
        NextStep next = afterSubmit(mode, incident);
        if (next == NextStep.VERIFY) {
            register.toVerify(incident.id());
        } else if (next == NextStep.REVISIT) {
            register.toRevisit(incident.id());
        }
        return publish(order, new ResultSubmitted(id, clock.instant(), order.incident(), next));
    }

    /** Where only the requester could say and cannot be reached, somebody else looks: no order closes on its own word. */
    private static NextStep afterSubmit(VerificationMode mode, IncidentFacts incident) {
        return switch (mode) {
            case ON_SITE, DOCUMENTS -> NextStep.VERIFY;
            case REVISIT_ONLY -> incident.requesterCanBeReached() ? NextStep.REVISIT : NextStep.VERIFY;
            case NONE -> incident.requesterCanBeReached() ? NextStep.REVISIT : NextStep.CLOSE;
        };
    }

    private OrderFacts publish(DepartmentOrder order, DomainEvent event) {
        orders.flush();
        events.publish(event);
        return order.facts();
    }

    private DepartmentOrder ofMyWindow(UUID id) {
        DepartmentOrder order = orders.lock(id);
        if (!scope.get().actsFor(order.facts().unit())) {
            throw new OutOfScope();
        }
        return order;
    }

    private DepartmentOrder inMyHands(UUID id) {
        DepartmentOrder order = orders.lock(id);
        OrderFacts facts = order.facts();
        if (!scope.get().actsFor(facts.unit()) && !scope.get().handlesAs(facts.handler())) {
            throw new OutOfScope();
        }
        return order;
    }
}
