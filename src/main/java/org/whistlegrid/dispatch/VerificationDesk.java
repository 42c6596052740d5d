package org.whistlegrid.dispatch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.whistlegrid.attachment.Attachments;
import org.whistlegrid.catalogue.Catalogue;
import org.whistlegrid.catalogue.ClosingCondition;
import org.whistlegrid.catalogue.VerificationMode;
import org.whistlegrid.directory.CurrentScope;
import org.whistlegrid.directory.OutOfScope;
import org.whistlegrid.directory.Roles;
import org.whistlegrid.directory.Scope;
import org.whistlegrid.dispatch.internal.Checklists;
import org.whistlegrid.dispatch.internal.DepartmentOrder;
import org.whistlegrid.dispatch.internal.DepartmentOrders;
import org.whistlegrid.incident.Act;
import org.whistlegrid.incident.IncidentFacts;
import org.whistlegrid.incident.IncidentHistory;
import org.whistlegrid.incident.IncidentRegister;
import org.whistlegrid.incident.Stage;
import org.whistlegrid.incident.WrongStep;
import org.whistlegrid.platform.Events;

/**
 * 核查: the result is looked at in the mode that the catalogue names, by somebody who neither reported nor handled the
 * matter: on site by somebody of the place, in papers by the desk too.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class VerificationDesk {

    private final IncidentRegister register;
    private final IncidentHistory history;
    private final ClosingDesk closing;
    private final DepartmentOrders orders;
    private final Checklists checklists;
    private final Catalogue catalogue;
    private final Attachments attachments;
    private final OthersWork others;
    private final CurrentScope scope;
    private final Events events;
    private final Clock clock;

    VerificationDesk(
            IncidentRegister register,
            IncidentHistory history,
            ClosingDesk closing,
            DepartmentOrders orders,
            Checklists checklists,
            Catalogue catalogue,
            Attachments attachments,
            OthersWork others,
            CurrentScope scope,
            Events events,
            Clock clock) {
        this.register = register;
        this.history = history;
        this.closing = closing;
        this.orders = orders;
        this.checklists = checklists;
        this.catalogue = catalogue;
        this.attachments = attachments;
        this.others = others;
        this.scope = scope;
        this.events = events;
        this.clock = clock;
    }

    public void verify(UUID incident, Finding found) {
        IncidentFacts facts = mine(incident);
        if (facts.stage() != Stage.TO_VERIFY) {
            throw new WrongStep("verify", facts.stage());
        }
        if (!others.mayVerify(facts)) {
            throw DispatchRefused.ownWork();
        }
        boolean passed = found.passed();
        Act act = checked(
                facts,
                found,
                Act.of(passed ? "verified" : "verification-failed").saying(found.opinion()));
        if (passed
                && mode(facts) == VerificationMode.ON_SITE
                && found.photosOrNone().isEmpty()) {
            throw DispatchRefused.evidenceMissing();
        }
        attachments.claim(found.photosOrNone(), history.write(incident, null, act), "verification");
        if (found.isFaked()) {
            tellFaked(incident, found.opinion());
        }
        NextStep next = !passed ? NextStep.REWORK : facts.requesterCanBeReached() ? NextStep.REVISIT : NextStep.CLOSE;
        if (next == NextStep.REWORK) {
            closing.rework(incident, found.reworkOrNone());
        } else if (next == NextStep.REVISIT) {
            register.toRevisit(incident);
        }
        events.publish(new ResultVerified(incident, clock.instant(), next));
    }

    /** 弄虚作假 is the unit's that answers for the whole. */
    private void tellFaked(UUID incident, String words) {
        orders.of(incident).stream()
                .map(DepartmentOrder::facts)
                .filter(order -> order.part() == OrderRole.LEAD && order.stage() == OrderStage.SUBMITTED)
                .reduce((earlier, later) -> later)
                .ifPresent(order -> {
                    history.write(incident, order.id(), Act.of("result-faked").with(Act.Detail.UNIT, order.unit()));
                    events.publish(new ResultFaked(order.id(), clock.instant(), incident, order.unit(), words));
                });
    }

    /** Nothing passes while a point of the closing condition's check-list is not true (domain rules §3.4, §4.3). */
    private Act checked(IncidentFacts facts, Finding found, Act act) {
        List<ClosingCondition> conditions = checklists.of(facts);
        if (conditions.isEmpty()) {
            return act;
        }
        Optional<ClosingCondition> chosen = checklists.chosen(conditions, found.condition());
        if (chosen.isEmpty()) {
            if (found.passed()) {
                throw DispatchRefused.conditionUnknown(
                        conditions.stream().map(ClosingCondition::filing).collect(Collectors.joining("；")));
            }
            return act;
        }
        Set<String> ticked = found.checkedOrNone();
        List<String> points = chosen.get().checklist();
        List<String> open =
                points.stream().filter(point -> !ticked.contains(point)).toList();
        if (found.passed() && !open.isEmpty()) {
            throw DispatchRefused.checklistOpen(String.join("；", open));
        }
        String met = points.stream().filter(ticked::contains).collect(Collectors.joining("\n"));
        return act.with(Act.Detail.CONDITION, chosen.get().filing()).with(Act.Detail.CHECKED, met);
    }

    private VerificationMode mode(IncidentFacts facts) {
        return catalogue.asFiled(facts.category()).verification();
    }

    /** Whether the asker may check this case now. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public boolean mayVerify(IncidentFacts facts) {
        return facts.stage() == Stage.TO_VERIFY && isMine(facts) && others.mayVerify(facts);
    }

    private IncidentFacts mine(UUID incident) {
        IncidentFacts facts = register.get(incident);
        if (!isMine(facts)) {
            throw new OutOfScope();
        }
        return facts;
    }

    private boolean isMine(IncidentFacts facts) {
        Scope asker = scope.get();
        if (mode(facts) == VerificationMode.DOCUMENTS && asker.has(Roles.DISPATCHER)) {
            return true;
        }
        return facts.area() != null
                && asker.seesArea(facts.area())
                && (asker.has(Roles.GRID_WORKER) || asker.has(Roles.SUB_DISTRICT_CLERK));
    }
}
