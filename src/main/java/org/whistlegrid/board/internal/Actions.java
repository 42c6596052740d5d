package org.whistlegrid.board.internal;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.whistlegrid.directory.CurrentScope;
import org.whistlegrid.directory.Roles;
import org.whistlegrid.directory.Scope;
import org.whistlegrid.dispatch.ApplicationDesk;
import org.whistlegrid.dispatch.ApplicationFacts;
import org.whistlegrid.dispatch.ApplicationKind;
import org.whistlegrid.dispatch.ApplicationState;
import org.whistlegrid.dispatch.ClosingDesk;
import org.whistlegrid.dispatch.ConsultationFacts;
import org.whistlegrid.dispatch.ConsultationState;
import org.whistlegrid.dispatch.CopyDesk;
import org.whistlegrid.dispatch.OrderFacts;
import org.whistlegrid.dispatch.OrderRole;
import org.whistlegrid.dispatch.OrderStage;
import org.whistlegrid.dispatch.VerificationDesk;
import org.whistlegrid.incident.AcceptanceDesk;
import org.whistlegrid.incident.IncidentFacts;
import org.whistlegrid.incident.Stage;
import org.whistlegrid.supervision.NoticeFacts;
import org.whistlegrid.supervision.NoticeReading;
import org.whistlegrid.supervision.RevisitDesk;
import org.whistlegrid.supervision.SummonsDesk;
import org.whistlegrid.supervision.SupervisionDesk;
import org.whistlegrid.timelimit.Limit;

/**
 * Which verbs the asker has on a matter right now, so that a screen shows no button that would be refused. The desks
 * decide again when a verb comes; here nothing is allowed, only shown.
 */
@ApplicationScoped
public class Actions {

    private final AcceptanceDesk acceptance;
    private final VerificationDesk verification;
    private final RevisitDesk revisits;
    private final ClosingDesk closing;
    private final ApplicationDesk applications;
    private final CopyDesk copies;
    private final NoticeReading notices;
    private final SupervisionDesk supervision;
    private final SummonsDesk summons;
    private final CurrentScope scope;
    private final Clock clock;

    Actions(
            AcceptanceDesk acceptance,
            VerificationDesk verification,
            RevisitDesk revisits,
            ClosingDesk closing,
            ApplicationDesk applications,
            CopyDesk copies,
            NoticeReading notices,
            SupervisionDesk supervision,
            SummonsDesk summons,
            CurrentScope scope,
            Clock clock) {
        this.acceptance = acceptance;
        this.verification = verification;
        this.revisits = revisits;
        this.closing = closing;
        this.applications = applications;
        this.copies = copies;
        this.notices = notices;
        this.supervision = supervision;
        this.summons = summons;
        this.scope = scope;
        this.clock = clock;
    }

    public List<String> on(IncidentFacts incident) {
        List<String> verbs = new ArrayList<>();
        if (scope.get().has(Roles.DISPATCHER)) {
            verbs.addAll(
                    switch (incident.stage()) {
                        case REPORTED ->
                            incident.area() == null
                                    ? List.of("locate", "refuse", "merge")
                                    : List.of("accept", "send-to-inspect", "refuse", "locate", "merge");
                        case FILED -> List.of("dispatch", "consult", "merge");
                        case DISPATCHED -> List.of("join", "merge");
                        case VERIFYING, TO_VERIFY, TO_REVISIT -> List.of("merge");
                        case MERGED -> List.of("unmerge");
                        default -> List.of();
                    });
        }
        boolean superiors = incident.superior() != null && incident.stage().isOpen();
        add(verbs, superiors && scope.get().has(Roles.DISPATCHER), "ask-superior");
        add(verbs, closing.mayTakeOff(incident), "void");
        add(verbs, closing.mayReopen(incident), "reopen");
        if (acceptance.mayInspect(incident)) {
            verbs.add("inspect");
        }
        if (verification.mayVerify(incident)) {
            verbs.add("verify");
        }
        if (revisits.mayRevisit(incident)) {
            verbs.add("revisit");
        }
        if (incident.stage() == Stage.DISPATCHED && supervision.maySupervise(incident)) {
            verbs.addAll(List.of("supervise", "ask-coordination", "call-meeting"));
        }
        return verbs;
    }

    public List<String> on(IncidentFacts incident, OrderFacts order) {
        Scope asker = scope.get();
        boolean window = asker.actsFor(order.unit());
        boolean hands = window || asker.handlesAs(order.handler());
        boolean leads = order.part() == OrderRole.LEAD;
        boolean contact = hands && leads && incident.requesterCanBeReached();
        List<String> verbs = new ArrayList<>();
        switch (order.stage()) {
            case TO_SIGN -> add(verbs, window, "sign");
            case TO_ASSIGN -> {
                add(verbs, window, "assign");
                add(verbs, contact, "contact");
            }
            case HANDLING -> {
                add(verbs, contact, "contact");
                add(verbs, hands, "feedback");
                add(verbs, hands, "submit");
                add(verbs, window, "assign");
                add(verbs, window, "revoke");
            }
            case TO_REVIEW -> add(verbs, window, "review");
            case SUBMITTED, DONE, RETURNED, HANDED_UP, ENDED -> {
                // others' turn
            }
        }
        boolean idle = order.stage() == OrderStage.TO_SIGN || order.stage() == OrderStage.TO_ASSIGN;
        boolean late = order.limits().get(Limit.L3).late(clock.instant());
        add(verbs, hands && !leads && order.stage().isInUnit() && late && order.explainedAt() == null, "explain");
        add(verbs, copies.mayUrge(order), "urge");
        add(verbs, window && leads && idle, "hand-up");
        add(verbs, window && leads && order.stage().isInUnit(), "join");
        return verbs;
    }

    /** Who helps and who leads: a dispatcher's, and for helpers the lead's window. */
    public List<String> onJoint(IncidentFacts incident, List<OrderFacts> orders) {
        Scope asker = scope.get();
        boolean dispatcher = asker.has(Roles.DISPATCHER) && incident.stage() == Stage.DISPATCHED;
        boolean leads = incident.stage() == Stage.DISPATCHED
                && incident.leadUnit() != null
                && asker.actsFor(incident.leadUnit());
        boolean helped = orders.stream()
                .anyMatch(order -> order.part() == OrderRole.CO && order.stage().isInUnit());
        List<String> verbs = new ArrayList<>();
        add(verbs, helped && (dispatcher || leads), "release");
        add(verbs, dispatcher, "change-lead");
        return verbs;
    }

    /** Whether the asker's unit is asked before dispatch. */
    public List<String> onAsked(List<ConsultationFacts> consultations) {
        boolean asked = consultations.stream()
                .anyMatch(question -> question.state() == ConsultationState.OPEN
                        && scope.get().actsFor(question.unit()));
        return asked ? List.of("answer-consultation") : List.of();
    }

    /** Verbs on what was asked: decide, take back, take up again, look at again. */
    public List<String> on(ApplicationFacts application) {
        Scope asker = scope.get();
        List<String> verbs = new ArrayList<>();
        add(verbs, applications.mayDecide(application), "decide");
        add(verbs, application.waits() && asker.username().equals(application.askedBy()), "withdraw");
        boolean stopped = application.kind() == ApplicationKind.SUSPENSION
                && application.state() == ApplicationState.GRANTED
                && application.resumedAt() == null;
        add(verbs, stopped && asker.actsFor(application.unit()), "resume");
        add(verbs, stopped && (asker.actsFor(application.unit()) || asker.seesAll()), "examine");
        return verbs;
    }

    public List<String> on(NoticeFacts notice) {
        List<String> own =
                switch (notice.state()) {
                    case DRAFT -> notices.maySign(notice) ? List.of("issue", "decline") : List.of();
                    // a reminder asks for no answer
                    case ISSUED ->
                        notice.replyDue() != null && notices.mayAnswer(notice) ? List.of("reply") : List.of();
                    case ANSWERED -> notices.mayJudge(notice) ? List.of("accept-reply", "return-reply") : List.of();
                    case ACCEPTED, DECLINED, WITHDRAWN -> List.of();
                };
        List<String> verbs = new ArrayList<>(own);
        add(verbs, summons.mayCall(notice), "call-talk");
        return verbs;
    }

    private static void add(List<String> verbs, boolean may, String verb) {
        if (may) {
            verbs.add(verb);
        }
    }
}
