package org.whistlegrid.dispatch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.attachment.Attachments;
import org.whistlegrid.catalogue.Catalogue;
import org.whistlegrid.catalogue.VerificationMode;
import org.whistlegrid.directory.CurrentScope;
import org.whistlegrid.directory.Directory;
import org.whistlegrid.dispatch.internal.DepartmentOrder;
import org.whistlegrid.dispatch.internal.DepartmentOrders;
import org.whistlegrid.dispatch.internal.Hands;
import org.whistlegrid.incident.Act;
import org.whistlegrid.incident.IncidentFacts;
import org.whistlegrid.incident.IncidentHistory;
import org.whistlegrid.incident.IncidentRegister;
import org.whistlegrid.platform.Rules;

/**
 * A unit's result, from who did the work to outside the unit: through the window where the unit's rule says so, to the
 * lead where it helps, to verification where it leads.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class ResultDesk {

    private final Hands hands;
    private final DepartmentOrders orders;
    private final IncidentRegister register;
    private final IncidentHistory history;
    private final Catalogue catalogue;
    private final Directory directory;
    private final Attachments attachments;
    private final CurrentScope scope;
    private final Rules rules;
    private final Clock clock;

    ResultDesk(
            Hands hands,
            DepartmentOrders orders,
            IncidentRegister register,
            IncidentHistory history,
            Catalogue catalogue,
            Directory directory,
            Attachments attachments,
            CurrentScope scope,
            Rules rules,
            Clock clock) {
        this.hands = hands;
        this.orders = orders;
        this.register = register;
        this.history = history;
        this.catalogue = catalogue;
        this.directory = directory;
        this.attachments = attachments;
        this.scope = scope;
        this.rules = rules;
        this.clock = clock;
    }

    /** 提交结果: with photos where the catalogue asks for a look on site or at papers. */
    public OrderFacts submit(UUID id, Submission given) {
        DepartmentOrder order = hands.inMine(id);
        IncidentFacts incident = register.get(order.incident());
        OrderFacts facts = order.facts();
        boolean review = isReviewed(facts.unit());
        if (review) {
            order.toReview(given.result());
        } else {
            order.submit(given.result(), clock.instant());
        }
        requireComplete(order, incident, given);
        UUID act = history.write(
                order.incident(), id, Act.of(review ? "handed-in" : "submitted").saying(given.result()));
        attachments.claim(given.photosOrNone(), act, "result");
        explain(order, given);
        return review
                ? hands.publish(order, new ResultToReview(id, clock.instant(), order.incident()))
                : passOn(order, incident);
    }

    /** 部门审核: the window passes the result on, or sends it back to who handles it. */
    public OrderFacts review(UUID id, boolean confirmed, String opinion) {
        DepartmentOrder order = hands.ofMyWindow(id);
        if (confirmed) {
            order.confirm(clock.instant());
            history.write(order.incident(), id, Act.of("submitted").saying(opinion));
            return passOn(order, register.get(order.incident()));
        }
        order.sendBack();
        history.write(order.incident(), id, Act.of("sent-back").saying(opinion));
        return hands.publish(order, new ResultSentBack(id, clock.instant(), order.incident()));
    }

    private boolean isReviewed(String unit) {
        return switch (rules.value("unit.review", unit)) {
            case "ALWAYS" -> true;
            case "HANDLER" -> !scope.get().actsFor(unit);
            default -> false;
        };
    }

    private void requireComplete(DepartmentOrder order, IncidentFacts incident, Submission given) {
        OrderFacts facts = order.facts();
        VerificationMode mode = catalogue.asFiled(incident.category()).verification();
        boolean provable = mode == VerificationMode.ON_SITE || mode == VerificationMode.DOCUMENTS;
        if (provable && given.photosOrNone().isEmpty()) {
            throw DispatchRefused.evidenceMissing();
        }
        if (!order.contactMade()) {
            throw DispatchRefused.contactFirst();
        }
        if (facts.part() == OrderRole.CO && isLate(order) && !order.isExplained() && isBlank(given.explanation())) {
            throw DispatchRefused.explanationMissing();
        }
        List<String> waiting = facts.part() == OrderRole.LEAD ? helpersAtWork(incident.id()) : List.of();
        if (!waiting.isEmpty() && isBlank(given.withoutHelpers())) {
            throw DispatchRefused.helpersAtWork(
                    waiting.stream().map(unit -> directory.unit(unit).name()).collect(Collectors.joining("、")));
        }
    }

    private List<String> helpersAtWork(UUID incident) {
        return orders.of(incident).stream()
                .map(DepartmentOrder::facts)
                .filter(order -> order.part() == OrderRole.CO && order.stage().isInUnit())
                .map(OrderFacts::unit)
                .toList();
    }

    /** Late helpers explain, and so does a lead who does not wait for his helpers (接诉即办 Art 14). */
    private void explain(DepartmentOrder order, Submission given) {
        if (!isBlank(given.explanation())) {
            history.write(order.incident(), order.id(), Act.of("explained").saying(given.explanation()));
        }
        if (!isBlank(given.withoutHelpers())) {
            history.write(
                    order.incident(), order.id(), Act.of("went-on-without").saying(given.withoutHelpers()));
        }
    }

    private boolean isLate(DepartmentOrder order) {
        return order.isLate(clock.instant());
    }

    private OrderFacts passOn(DepartmentOrder order, IncidentFacts incident) {
        boolean leads = order.facts().part() == OrderRole.LEAD;
        NextStep next =
                leads ? afterSubmit(catalogue.asFiled(incident.category()).verification(), incident) : NextStep.VERIFY;
        if (leads && next == NextStep.VERIFY) {
            register.toVerify(incident.id());
        } else if (leads && next == NextStep.REVISIT) {
            register.toRevisit(incident.id());
        }
        return hands.publish(order, new ResultSubmitted(order.id(), clock.instant(), order.incident(), next));
    }

    /** Where only the requester could say and cannot be reached, somebody else looks: no order closes on its own word. */
    private static NextStep afterSubmit(VerificationMode mode, IncidentFacts incident) {
        return switch (mode) {
            case ON_SITE, DOCUMENTS -> NextStep.VERIFY;
            case REVISIT_ONLY -> incident.requesterCanBeReached() ? NextStep.REVISIT : NextStep.VERIFY;
            case NONE -> incident.requesterCanBeReached() ? NextStep.REVISIT : NextStep.CLOSE;
        };
    }

    private static boolean isBlank(@Nullable String words) {
        return words == null || words.isBlank();
    }
}
